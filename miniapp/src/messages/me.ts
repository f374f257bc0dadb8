import type { LocalText } from '@zero-visit/shared-types';

/** The fifth tab: who I am, and what is mine. */
export const meTexts = {
  title: {
    'zh-Hans': '我的',
    'zh-Hant': '我的',
    en: 'Me',
  },
  stranger: {
    'zh-Hans': '还没有认证身份',
    'zh-Hant': '還沒有認證身份',
    en: 'Not verified yet',
  },
  strangerHint: {
    'zh-Hans': '认证后可以办事、看进度、管理授权。大约两分钟。',
    'zh-Hant': '認證後可以辦事、看進度、管理授權。大約兩分鐘。',
    en: 'Once verified you can apply, follow your cases and manage what you allowed. It takes about two minutes.',
  },
  verify: {
    'zh-Hans': '认证身份',
    'zh-Hant': '認證身份',
    en: 'Verify who I am',
  },
  idNumber: {
    'zh-Hans': '证件号码',
    'zh-Hant': '證件號碼',
    en: 'ID number',
  },
  mobile: {
    'zh-Hans': '手机号码',
    'zh-Hant': '手機號碼',
    en: 'Mobile',
  },
  myErrands: {
    'zh-Hans': '我的办事',
    'zh-Hant': '我的辦事',
    en: 'My errands',
  },
  drafts: {
    'zh-Hans': '草稿',
    'zh-Hant': '草稿',
    en: 'Drafts',
  },
  addresses: {
    'zh-Hans': '收件地址',
    'zh-Hant': '收件地址',
    en: 'Addresses',
  },
  messages: {
    'zh-Hans': '消息',
    'zh-Hant': '消息',
    en: 'Messages',
  },
  myData: {
    'zh-Hans': '我的信息由我做主',
    'zh-Hant': '我的資料由我做主',
    en: 'My data',
  },
  authorisations: {
    'zh-Hans': '我的授权',
    'zh-Hant': '我的授權',
    en: 'What I allowed',
  },
  accesses: {
    'zh-Hans': '我的数据记录',
    'zh-Hant': '我的資料記錄',
    en: 'My data record',
  },
  devices: {
    'zh-Hans': '我的设备',
    'zh-Hant': '我的裝置',
    en: 'My devices',
  },
  app: {
    'zh-Hans': '小程序',
    'zh-Hant': '小程序',
    en: 'The app',
  },
  settings: {
    'zh-Hans': '语言、字号和显示',
    'zh-Hant': '語言、字號和顯示',
    en: 'Language, text size and display',
  },
  check: {
    'zh-Hans': '核验证照',
    'zh-Hant': '核驗證照',
    en: 'Check a certificate',
  },
  about: {
    'zh-Hans': '关于',
    'zh-Hant': '關於',
    en: 'About',
  },
  signOut: {
    'zh-Hans': '退出登录',
    'zh-Hant': '登出',
    en: 'Sign out',
  },
  signOutTitle: {
    'zh-Hans': '退出登录？',
    'zh-Hant': '登出？',
    en: 'Sign out?',
  },
  signOutText: {
    'zh-Hans': '这部手机上不再能看到您的办件。草稿和办件都会保留，下次认证后还能看到。',
    'zh-Hant': '這部手機上不再能看到您的辦件。草稿和辦件都會保留，下次認證後還能看到。',
    en: 'Your cases are no longer shown on this phone. Drafts and cases are kept and come back when you verify again.',
  },
  aboutTitle: {
    'zh-Hans': '关于零跑腿',
    'zh-Hant': '關於零跑腿',
    en: 'About Zero-Visit',
  },
  aboutWhat: {
    'zh-Hans': '零跑腿让您用手机办完一件事：扫码、认证、逐项授权、申请、跟踪到送达。',
    'zh-Hant': '零跑腿讓您用手機辦完一件事：掃碼、認證、逐項授權、申請、跟蹤到送達。',
    en: 'Zero-Visit lets you finish an errand on your phone: scan, verify, allow field by field, apply, and follow it to your door.',
  },
  aboutData: {
    'zh-Hans': '您的信息加密保存，谁看过都有记录，授权随时可以撤回。',
    'zh-Hant': '您的資料加密保存，誰看過都有記錄，授權隨時可以撤回。',
    en: 'Your data is stored encrypted, every look at it is recorded, and what you allowed can be withdrawn at any time.',
  },
  aboutSource: {
    'zh-Hans': '开放源代码，Apache-2.0 许可。',
    'zh-Hant': '開放源代碼，Apache-2.0 許可。',
    en: 'Open source under Apache-2.0.',
  },
  aboutHelp: {
    'zh-Hans': '帮助与投诉',
    'zh-Hant': '幫助與投訴',
    en: 'Help and complaints',
  },
  hotline: {
    'zh-Hans': '12345政务服务热线',
    'zh-Hant': '12345政務服務熱線',
    en: 'Hotline 12345',
  },
  call: {
    'zh-Hans': '拨打 12345',
    'zh-Hant': '撥打 12345',
    en: 'Call 12345',
  },
} as const satisfies Record<string, LocalText>;
