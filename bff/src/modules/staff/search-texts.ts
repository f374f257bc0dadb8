import type { LocalText, SearchPurpose } from '@zero-visit/shared-types';

/** What the person reads in "who looked at my data". */
export const searchPurposes: Readonly<Record<SearchPurpose, LocalText>> = {
  atCounter: {
    'zh-Hans': '按证件号码查找：本人在窗口咨询',
    'zh-Hant': '按證件號碼查找：本人在窗口諮詢',
    en: 'Searched by ID number: you are at the counter',
  },
  byTelephone: {
    'zh-Hans': '按证件号码查找：本人来电咨询',
    'zh-Hant': '按證件號碼查找：本人來電諮詢',
    en: 'Searched by ID number: you called',
  },
  complaint: {
    'zh-Hans': '按证件号码查找：处理投诉',
    'zh-Hant': '按證件號碼查找：處理投訴',
    en: 'Searched by ID number: a complaint',
  },
  supervision: {
    'zh-Hans': '按证件号码查找：监督检查',
    'zh-Hant': '按證件號碼查找：監督檢查',
    en: 'Searched by ID number: supervision',
  },
};

/** What is shown of somebody who has a case; of anybody else nothing is. */
export const searchFields: readonly LocalText[] = [
  { 'zh-Hans': '姓名', 'zh-Hant': '姓名', en: 'Name' },
  { 'zh-Hans': '证件号码', 'zh-Hant': '證件號碼', en: 'Identity number' },
  { 'zh-Hans': '办件', 'zh-Hant': '辦件', en: 'Cases' },
];
