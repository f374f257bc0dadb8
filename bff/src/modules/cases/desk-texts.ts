import type { LocalText } from '@zero-visit/shared-types';

/** What the citizen reads in "who looked at my data", for each look that this room allows. */
export const purposes = {
  review: { 'zh-Hans': '审查办件', 'zh-Hant': '審查辦件', en: 'To review the case' },
  decide: { 'zh-Hans': '办理办件', 'zh-Hant': '辦理辦件', en: 'To act on the case' },
} as const satisfies Record<string, LocalText>;

/** Fields that every applicant has, whatever the form asks. */
export const applicantFields: readonly LocalText[] = [
  { 'zh-Hans': '姓名', 'zh-Hant': '姓名', en: 'Name' },
  { 'zh-Hans': '证件号码', 'zh-Hant': '證件號碼', en: 'Identity number' },
];
