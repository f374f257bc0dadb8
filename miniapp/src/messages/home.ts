import type { LocalText } from '@zero-visit/shared-types';

/** The first tab: what one came for, and what is under way. */
export const homeTexts = {
  title: {
    'zh-Hans': '零跑腿',
    'zh-Hant': '零跑腿',
    en: 'Zero-Visit',
  },
  searchHint: {
    'zh-Hans': '搜事项，如“报到”或“bd”',
    'zh-Hant': '搜事項，如「報到」或「bd」',
    en: 'Find a service, e.g. “senior card”',
  },
  scan: {
    'zh-Hans': '扫一扫',
    'zh-Hant': '掃一掃',
    en: 'Scan a code',
  },
  scanNote: {
    'zh-Hans': '扫窗口屏幕或海报上的二维码开始办理',
    'zh-Hant': '掃窗口螢幕或海報上的二維碼開始辦理',
    en: 'Scan the code on a window screen or a poster to begin',
  },
  underWay: {
    'zh-Hans': '正在办理',
    'zh-Hant': '正在辦理',
    en: 'Under way',
  },
  popular: {
    'zh-Hans': '可以办的事',
    'zh-Hant': '可以辦的事',
    en: 'What you can do here',
  },
  checkPaper: {
    'zh-Hans': '核验证照',
    'zh-Hant': '核驗證照',
    en: 'Check a certificate',
  },
  checkPaperNote: {
    'zh-Hans': '收到一张证照？扫码看真假，不用登录',
    'zh-Hant': '收到一張證照？掃碼看真假，不用登入',
    en: 'Been handed one? See whether it is genuine, without signing in',
  },
  elder: {
    'zh-Hans': '长辈版',
    'zh-Hant': '長輩版',
    en: 'Larger type',
  },
  elderOn: {
    'zh-Hans': '换回标准版',
    'zh-Hant': '換回標準版',
    en: 'Standard view',
  },
  sandbox: {
    'zh-Hans': '试用环境',
    'zh-Hant': '試用環境',
    en: 'This is a sandbox',
  },
  sandboxNote: {
    'zh-Hans': '这里的人和办件都是虚构的，请勿填写真实的个人信息。身份认证时可以选一位示例市民。',
    'zh-Hant': '這裏的人和辦件都是虛構的，請勿填寫真實的個人資料。身份認證時可以選一位示例市民。',
    en: 'The people and cases here are invented. Do not enter real personal data. To verify, choose one of the sample citizens.',
  },
  loadingServices: {
    'zh-Hans': '查找可以办的事',
    'zh-Hant': '查找可以辦的事',
    en: 'looking for services',
  },
  /** The five tabs, in their order. */
} as const satisfies Record<string, LocalText>;
export const tabTexts = {
  home: {
    'zh-Hans': '首页',
    'zh-Hant': '首頁',
    en: 'Home',
  },
  services: {
    'zh-Hans': '办事',
    'zh-Hant': '辦事',
    en: 'Services',
  },
  scan: {
    'zh-Hans': '扫码',
    'zh-Hant': '掃碼',
    en: 'Scan',
  },
  myCases: {
    'zh-Hans': '办件',
    'zh-Hant': '辦件',
    en: 'Cases',
  },
  me: {
    'zh-Hans': '我的',
    'zh-Hant': '我的',
    en: 'Me',
  },
} as const satisfies Record<string, LocalText>;
