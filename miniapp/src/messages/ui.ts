import type { LocalText } from '@zero-visit/shared-types';

/** What the building blocks say themselves. */
export const uiTexts = {
  retry: {
    'zh-Hans': '再试一次',
    'zh-Hant': '再試一次',
    en: 'Try again',
  },
  cancel: {
    'zh-Hans': '取消',
    'zh-Hant': '取消',
    en: 'Cancel',
  },
  close: {
    'zh-Hans': '关闭',
    'zh-Hant': '關閉',
    en: 'Close',
  },
  more: {
    'zh-Hans': '加载更多',
    'zh-Hant': '加載更多',
    en: 'Show more',
  },
  waitingFor: {
    'zh-Hans': '正在{what}，请稍候',
    'zh-Hant': '正在{what}，請稍候',
    en: '{what}, please wait',
  },
  stillWaitingFor: {
    'zh-Hans': '还在{what}。网络可能较慢，您可以继续等，已填写的不会丢失。',
    'zh-Hant': '還在{what}。網絡可能較慢，您可以繼續等，已填寫的不會丟失。',
    en: 'Still {what}. The network may be slow; nothing you entered is lost.',
  },
  sourceCitizen: {
    'zh-Hans': '本人填写',
    'zh-Hant': '本人填寫',
    en: 'Entered by you',
  },
  sourceRegister: {
    'zh-Hans': '来自{register}',
    'zh-Hant': '來自{register}',
    en: 'From {register}',
  },
  sourceAccount: {
    'zh-Hans': '来自您的账户',
    'zh-Hant': '來自您的帳戶',
    en: 'From your account',
  },
  asOf: {
    'zh-Hans': '{when}的记录',
    'zh-Hant': '{when}的記錄',
    en: 'as of {when}',
  },
  on: {
    'zh-Hans': '已开启',
    'zh-Hant': '已開啓',
    en: 'on',
  },
  off: {
    'zh-Hans': '已关闭',
    'zh-Hant': '已關閉',
    en: 'off',
  },
  choose: {
    'zh-Hans': '请选择',
    'zh-Hant': '請選擇',
    en: 'Choose',
  },
  charactersOf: {
    'zh-Hans': '{count}/{most}',
    'zh-Hant': '{count}/{most}',
    en: '{count}/{most}',
  },
  optional: {
    'zh-Hans': '选填',
    'zh-Hant': '選填',
    en: 'optional',
  },
  problemCode: {
    'zh-Hans': '代码：{code}',
    'zh-Hant': '代碼：{code}',
    en: 'Code: {code}',
  },
  waitSeconds: {
    'zh-Hans': '请等{seconds}秒再试。',
    'zh-Hant': '請等{seconds}秒再試。',
    en: 'Please wait {seconds} seconds before trying again.',
  },
  year: {
    'zh-Hans': '年',
    'zh-Hant': '年',
    en: 'year',
  },
  month: {
    'zh-Hans': '月',
    'zh-Hant': '月',
    en: 'month',
  },
  day: {
    'zh-Hans': '日',
    'zh-Hant': '日',
    en: 'day',
  },
  noSuchDate: {
    'zh-Hans': '没有这一天，请核对年月日',
    'zh-Hant': '沒有這一天，請核對年月日',
    en: 'There is no such day; check year, month and day',
  },
} as const satisfies Record<string, LocalText>;
