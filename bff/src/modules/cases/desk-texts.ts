import type { CaseAction, LocalText } from '@zero-visit/shared-types';

/** What the citizen reads in "who looked at my data", for each look that this room allows. */
export const purposes = {
  review: { 'zh-Hans': '审查办件', 'zh-Hant': '審查辦件', en: 'To review the case' },
  decide: { 'zh-Hans': '办理办件', 'zh-Hant': '辦理辦件', en: 'To act on the case' },
} as const satisfies Record<string, LocalText>;

/** What a decision is called in the citizen's records. */
export const decisions = {
  accept: { 'zh-Hans': '决定受理', 'zh-Hant': '決定受理', en: 'Decided to accept the case' },
  askCorrection: { 'zh-Hans': '要求补正', 'zh-Hant': '要求補正', en: 'Asked for a correction' },
  refuseIntake: {
    'zh-Hans': '决定不予受理',
    'zh-Hant': '決定不予受理',
    en: 'Decided not to accept the case',
  },
  approve: { 'zh-Hans': '决定准予', 'zh-Hant': '決定准予', en: 'Approved' },
  refuse: { 'zh-Hans': '决定不予批准', 'zh-Hant': '決定不予批准', en: 'Refused' },
} as const satisfies Partial<Record<CaseAction, LocalText>>;

/** How a submission is called there. */
export const submitted = (service: LocalText): LocalText => ({
  'zh-Hans': `提交“${service['zh-Hans']}”申请`,
  'zh-Hant': `提交「${service['zh-Hant']}」申請`,
  en: `Application for “${service.en}” submitted`,
});

/** Fields that every applicant has, whatever the form asks. */
export const applicantFields: readonly LocalText[] = [
  { 'zh-Hans': '姓名', 'zh-Hant': '姓名', en: 'Name' },
  { 'zh-Hans': '证件号码', 'zh-Hant': '證件號碼', en: 'Identity number' },
];
