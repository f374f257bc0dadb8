/** Where each page is, and what it is opened with. Ids are unguessable and say nothing about a person. */
export const pageAt = {
  home: '/pages/home/index',
  services: '/pages/services/index',
  scan: '/pages/scan/index',
  myCases: '/pages/my-cases/index',
  me: '/pages/me/index',
  guide: (serviceCode: string) => `/packages/guide/index?service=${serviceCode}`,
  /** The errand of one service, begun in the app. */
  errand: (serviceCode: string) => `/packages/apply/errand/index?service=${serviceCode}`,
  /** An errand that exists: it was scanned, or one comes back to it. */
  scannedErrand: (errandId: string) => `/packages/apply/errand/index?errand=${errandId}`,
  /** Proving who holds this phone, up to a level. */
  verifyTo: (level: string) => `/packages/apply/verify/index?level=${level}`,
  verify: '/packages/apply/verify/index',
  form: (draftId: string) => `/packages/apply/form/index?draft=${draftId}`,
  case: (caseId: string) => `/packages/case/index?case=${caseId}`,
  correction: (caseId: string) => `/packages/case/correction/index?case=${caseId}`,
  check: (code?: string) =>
    `/packages/check/index${code === undefined ? '' : `?code=${encodeURIComponent(code)}`}`,
  authorisations: '/packages/me/authorisations/index',
  authorisation: (consentId: string) => `/packages/me/authorisation/index?consent=${consentId}`,
  accesses: '/packages/me/accesses/index',
  messages: '/packages/me/messages/index',
  devices: '/packages/me/devices/index',
  /** The same, asking at once about a device that may be a stranger's. */
  strangeDevice: (deviceId: string) => `/packages/me/devices/index?stranger=${deviceId}`,
  /** On the phone: letters for a desktop's browser. */
  addBrowser: '/packages/me/add-browser/index',
  /** At the desktop: signing in. */
  desktop: '/packages/me/desktop/index',
  /** On the phone: the code of a browser was scanned. */
  letBrowserIn: (token: string) => `/packages/me/let-in/index?code=${token}`,
  addresses: '/packages/me/addresses/index',
  newAddress: '/packages/me/new-address/index',
  drafts: '/packages/me/drafts/index',
  settings: '/packages/me/settings/index',
  about: '/packages/me/about/index',
} as const;
