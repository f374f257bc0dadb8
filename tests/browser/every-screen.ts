import type { Handset } from '../support/handset';
import type { LivedIn } from '../support/lived-in';

/** One screen of the citizen's app: where it is, the part that shows that it is there, and what leads on to it. */
export type Screen = {
  readonly name: string;
  readonly at: string;
  readonly shows: string;
  readonly next?: (phone: Handset) => Promise<void>;
};

const page = (name: string, query = '') => `/packages/${name}/index${query && `?${query}`}`;
const tab = (name: string) => `/pages/${name}/index`;

/** Every screen of the app on the phone of somebody who has lived with it. */
export function screensOf(lived: LivedIn): Screen[] {
  const { finished, corrected, received, proof, draft, withPicture, waiting, consentId } = lived;
  const code = finished.certificate?.number ?? '';
  return [
    { name: 'home', at: tab('home'), shows: 'home-scan' },
    { name: 'services', at: tab('services'), shows: 'services-page' },
    { name: 'scan', at: tab('scan'), shows: 'scan-picture' },
    {
      name: 'scan-letters',
      at: tab('scan'),
      shows: 'scan-type',
      next: ({ tap }) => tap('scan-type'),
    },
    { name: 'my-cases', at: tab('my-cases'), shows: 'my-cases-page' },
    { name: 'me', at: tab('me'), shows: 'me-page' },
    { name: 'guide', at: page('guide', 'service=senior-card'), shows: 'guide-page' },
    { name: 'confirm', at: page('apply/errand', `errand=${waiting.id}`), shows: 'errand-yes' },
    {
      name: 'numbers',
      at: page('apply/errand', `errand=${waiting.id}`),
      shows: 'errand-yes',
      next: ({ tap }) => tap('errand-yes'),
    },
    { name: 'sheet', at: page('apply/errand', 'service=insurance-proof'), shows: 'sheet-sign' },
    { name: 'verify', at: page('apply/verify', 'level=L2'), shows: 'verify-road-networkId' },
    {
      name: 'verify-details',
      at: page('apply/verify', 'level=L2'),
      shows: 'verify-road-smsAndNumber',
      next: async ({ tap, part }) => {
        await tap('verify-road-smsAndNumber');
        await tap('verify-start');
        await part('verify-mobile-fault').waitFor();
      },
    },
    {
      name: 'sample-people',
      at: page('apply/verify'),
      shows: 'verify-road-networkId',
      next: async ({ tap, part }) => {
        await tap('verify-road-networkId');
        await tap('verify-sample');
        await part('sample-lin-tian').waitFor();
      },
    },
    {
      name: 'verify-pin',
      at: page('apply/verify'),
      shows: 'verify-road-networkId',
      next: async ({ tap, part }) => {
        await tap('verify-road-networkId');
        await tap('verify-sample');
        await tap('sample-lin-tian');
        await tap('verify-start');
        await part('verify-pin').waitFor();
      },
    },
    { name: 'form', at: page('apply/form', `draft=${draft.id}`), shows: 'form-submit' },
    {
      name: 'form-missing',
      at: page('apply/form', `draft=${withPicture.id}`),
      shows: 'form-submit',
      next: ({ tap }) => tap('form-submit'),
    },
    { name: 'case-received', at: page('case', `case=${received.id}`), shows: 'case-number' },
    { name: 'case-to-correct', at: page('case', `case=${corrected.id}`), shows: 'case-number' },
    { name: 'case-finished', at: page('case', `case=${finished.id}`), shows: 'rating-5' },
    { name: 'case-proof', at: page('case', `case=${proof.id}`), shows: 'certificate-open' },
    {
      name: 'correction',
      at: page('case/correction', `case=${corrected.id}`),
      shows: 'correction-page',
    },
    { name: 'check', at: page('check'), shows: 'check-page' },
    { name: 'check-unknown', at: page('check', `code=${code}`), shows: 'check-page' },
    { name: 'authorisations', at: page('me/authorisations'), shows: 'authorisations-page' },
    {
      name: 'authorisation',
      at: page('me/authorisation', `consent=${consentId}`),
      shows: 'authorisation-page',
    },
    { name: 'accesses', at: page('me/accesses'), shows: 'accesses-page' },
    {
      name: 'accesses-report',
      at: page('me/accesses'),
      shows: 'accesses-complain',
      next: ({ tapFirst }) => tapFirst('ask-access_'),
    },
    { name: 'messages', at: page('me/messages'), shows: 'messages-page' },
    { name: 'devices', at: page('me/devices'), shows: 'devices-page' },
    { name: 'add-browser', at: page('me/add-browser'), shows: 'browser-begin' },
    {
      name: 'browser-letters',
      at: page('me/add-browser'),
      shows: 'browser-begin',
      next: async ({ tap, page: here }) => {
        await tap('browser-begin');
        await here.locator('#browser-code, #browser-prove').first().waitFor();
      },
    },
    { name: 'desktop', at: page('me/desktop'), shows: 'desktop-letters' },
    {
      name: 'device-lost',
      at: page('me/devices'),
      shows: 'devices-page',
      next: ({ tapFirst }) => tapFirst('device-lost-device_'),
    },
    { name: 'addresses', at: page('me/addresses'), shows: 'addresses-add' },
    { name: 'new-address', at: page('me/new-address'), shows: 'address-save' },
    {
      name: 'districts',
      at: page('me/new-address'),
      shows: 'address-division',
      next: async ({ tap, part }) => {
        await tap('address-division');
        await part('division-440604').waitFor();
      },
    },
    { name: 'drafts', at: page('me/drafts'), shows: 'drafts-page' },
    { name: 'settings', at: page('me/settings'), shows: 'settings-page' },
    { name: 'about', at: page('me/about'), shows: 'about-page' },
  ];
}
