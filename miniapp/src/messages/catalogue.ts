import type { LocalText } from '@zero-visit/shared-types';

/** Services: the list, the search and the guide. */
export const catalogueTexts = {
  title: {
    'zh-Hans': '办事',
    'zh-Hant': '辦事',
    en: 'Services',
  },
  searchLabel: {
    'zh-Hans': '搜索事项',
    'zh-Hant': '搜尋事項',
    en: 'Search services',
  },
  searchHint: {
    'zh-Hans': '输入中文、拼音或首字母',
    'zh-Hant': '輸入中文、拼音或首字母',
    en: 'Chinese, pinyin or initials',
  },
  searching: {
    'zh-Hans': '搜索事项',
    'zh-Hant': '搜尋事項',
    en: 'searching services',
  },
  clear: {
    'zh-Hans': '清除',
    'zh-Hant': '清除',
    en: 'Clear',
  },
  found: {
    'zh-Hans': '找到{count}个事项',
    'zh-Hant': '找到{count}個事項',
    en: '{count} found',
  },
  nothing: {
    'zh-Hans': '没有找到“{query}”',
    'zh-Hant': '沒有找到「{query}」',
    en: 'Nothing found for “{query}”',
  },
  nothingHint: {
    'zh-Hans': '换个说法试试，也可以输入拼音首字母，如“bd”；或者拨打12345咨询。',
    'zh-Hant': '換個説法試試，也可以輸入拼音首字母，如「bd」；或者撥打12345諮詢。',
    en: 'Try other words, or the initials of the pinyin such as “bd”. You can also call 12345.',
  },
  noServices: {
    'zh-Hans': '现在没有可以办的事项',
    'zh-Hant': '現在沒有可以辦的事項',
    en: 'There are no services now',
  },
  zeroVisit: {
    'zh-Hans': '零跑腿',
    'zh-Hant': '零跑腿',
    en: 'No visit',
  },
  visits: {
    'zh-Hans': '跑{count}次',
    'zh-Hant': '跑{count}次',
    en: 'Visits: {count}',
  },
  instant: {
    'zh-Hans': '即办',
    'zh-Hant': '即辦',
    en: 'At once',
  },
  closed: {
    'zh-Hans': '暂未开放',
    'zh-Hant': '暫未開放',
    en: 'Not open',
  },
  days: {
    'zh-Hans': '承诺{count}个工作日',
    'zh-Hant': '承諾{count}個工作日',
    en: 'Promised in {count} working days',
  },
  atOnce: {
    'zh-Hans': '当场办结',
    'zh-Hant': '當場辦結',
    en: 'Done on the spot',
  },
  mailed: {
    'zh-Hans': '证照寄到家',
    'zh-Hant': '證照寄到家',
    en: 'Mailed to you',
  },
  electronic: {
    'zh-Hans': '电子证照',
    'zh-Hant': '電子證照',
    en: 'Electronic',
  },
  guide: {
    'zh-Hans': '办事指南',
    'zh-Hant': '辦事指南',
    en: 'Guide',
  },
  loadingGuide: {
    'zh-Hans': '打开办事指南',
    'zh-Hant': '打開辦事指南',
    en: 'opening the guide',
  },
  begin: {
    'zh-Hans': '开始办理',
    'zh-Hant': '開始辦理',
    en: 'Begin',
  },
  notOpen: {
    'zh-Hans': '现在不能在线办理',
    'zh-Hant': '現在不能在線辦理',
    en: 'Not open online now',
  },
  notOpenHint: {
    'zh-Hans': '这个事项暂未开放在线申请。您可以在办公时间到窗口办理，或者拨打下面的咨询电话。',
    'zh-Hant': '這個事項暫未開放在線申請。您可以在辦公時間到窗口辦理，或者撥打下面的諮詢電話。',
    en: 'This service takes no online applications for now. You can go to a counter in office hours or call the number below.',
  },
  audience: {
    'zh-Hans': '谁可以办',
    'zh-Hant': '誰可以辦',
    en: 'Who it is for',
  },
  conditions: {
    'zh-Hans': '办理条件',
    'zh-Hant': '辦理條件',
    en: 'Conditions',
  },
  materials: {
    'zh-Hans': '需要的材料',
    'zh-Hant': '需要的材料',
    en: 'Papers',
  },
  bringNothing: {
    'zh-Hans': '您带 0 份材料',
    'zh-Hant': '您帶 0 份材料',
    en: 'You bring 0 papers',
  },
  bringNothingHint: {
    'zh-Hans': '需要的信息经您授权后由部门之间直接核对。',
    'zh-Hant': '需要的資料經您授權後由部門之間直接核對。',
    en: 'What is needed is checked between departments, once you allow it.',
  },
  bringSome: {
    'zh-Hans': '您只需准备 {count} 份',
    'zh-Hant': '您只需準備 {count} 份',
    en: 'You prepare only {count}',
  },
  needed: {
    'zh-Hans': '需要您提供',
    'zh-Hant': '需要您提供',
    en: 'You provide this',
  },
  notNeeded: {
    'zh-Hans': '不用带',
    'zh-Hant': '不用帶',
    en: 'Not needed',
  },
  steps: {
    'zh-Hans': '办理流程',
    'zh-Hant': '辦理流程',
    en: 'Steps',
  },
  stepDays: {
    'zh-Hans': '{count}个工作日',
    'zh-Hant': '{count}個工作日',
    en: 'Working days: {count}',
  },
  stepAtOnce: {
    'zh-Hans': '不另计时限',
    'zh-Hant': '不另計時限',
    en: 'not counted separately',
  },
  promised: {
    'zh-Hans': '承诺时限',
    'zh-Hant': '承諾時限',
    en: 'Promised',
  },
  statutory: {
    'zh-Hans': '法定时限',
    'zh-Hant': '法定時限',
    en: 'By law',
  },
  workingDays: {
    'zh-Hans': '{count}个工作日',
    'zh-Hant': '{count}個工作日',
    en: 'Working days: {count}',
  },
  fee: {
    'zh-Hans': '收费',
    'zh-Hant': '收費',
    en: 'Fee',
  },
  result: {
    'zh-Hans': '办理结果',
    'zh-Hant': '辦理結果',
    en: 'Result',
  },
  level: {
    'zh-Hans': '实名要求',
    'zh-Hant': '實名要求',
    en: 'Identity level',
  },
  department: {
    'zh-Hans': '受理部门',
    'zh-Hant': '受理部門',
    en: 'Department',
  },
  legalBasis: {
    'zh-Hans': '办理依据',
    'zh-Hant': '辦理依據',
    en: 'Legal basis',
  },
  questions: {
    'zh-Hans': '常见问题',
    'zh-Hant': '常見問題',
    en: 'Questions',
  },
  contact: {
    'zh-Hans': '咨询与投诉',
    'zh-Hant': '諮詢與投訴',
    en: 'Questions and complaints',
  },
  officeHours: {
    'zh-Hans': '办公时间',
    'zh-Hant': '辦公時間',
    en: 'Office hours',
  },
  consultation: {
    'zh-Hans': '咨询',
    'zh-Hant': '諮詢',
    en: 'Questions',
  },
  complaint: {
    'zh-Hans': '投诉',
    'zh-Hant': '投訴',
    en: 'Complaints',
  },
} as const satisfies Record<string, LocalText>;
