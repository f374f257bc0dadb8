import type { LocalText } from '@zero-visit/shared-types';

/** Who looked at my data. */
export const transparencyTexts = {
  title: {
    'zh-Hans': '谁查看过我的信息',
    'zh-Hant': '誰查看過我的資料',
    en: 'Who looked at my data',
  },
  note: {
    'zh-Hans': '每一次别人查看您的信息，都记在这里，一条都不会少。您自己查看的不算。',
    'zh-Hant': '每一次別人查看您的資料，都記在這裏，一條都不會少。您自己查看的不算。',
    en: 'Every time somebody else looks at your data it is written here, without exception. Your own looks are not counted.',
  },
  loading: {
    'zh-Hans': '取出查看记录',
    'zh-Hant': '取出查看記錄',
    en: 'fetching the records',
  },
  empty: {
    'zh-Hans': '还没有人查看过您的信息',
    'zh-Hant': '還沒有人查看過您的資料',
    en: 'Nobody has looked at your data',
  },
  reviewer: { 'zh-Hans': '经办人', 'zh-Hant': '經辦人', en: 'Case officer' },
  supervisor: { 'zh-Hans': '主管', 'zh-Hant': '主管', en: 'Supervisor' },
  system: {
    'zh-Hans': '系统预填（没有人看）',
    'zh-Hant': '系統預填（沒有人看）',
    en: 'The system, filling in your form',
  },
  citizen: { 'zh-Hans': '您本人', 'zh-Hant': '您本人', en: 'You' },
  helper: { 'zh-Hans': '为您代办的人', 'zh-Hant': '為您代辦的人', en: 'Whoever acts for you' },
  reader: {
    'zh-Hans': '查看人',
    'zh-Hant': '查看人',
    en: 'Read by',
  },
  purpose: {
    'zh-Hans': '用途',
    'zh-Hant': '用途',
    en: 'Purpose',
  },
  comma: {
    'zh-Hans': '、',
    'zh-Hant': '、',
    en: ', ',
  },
  fields: {
    'zh-Hans': '看了什么',
    'zh-Hant': '看了什麼',
    en: 'What was seen',
  },
  caseNumber: {
    'zh-Hans': '办件',
    'zh-Hant': '辦件',
    en: 'Case',
  },
  complain: {
    'zh-Hans': '觉得不对？拨打 12345',
    'zh-Hant': '覺得不對？撥打 12345',
    en: 'Does something look wrong? Call 12345',
  },
  complainHow: {
    'zh-Hans': '请报上时间和办件号',
    'zh-Hant': '請報上時間和辦件號',
    en: 'Give the time and the case number',
  },
} as const satisfies Record<string, LocalText>;
