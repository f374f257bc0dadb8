import type { LocalText } from '@zero-visit/shared-types';

/** Assurance levels, as a citizen reads them. */
export const levelTexts = {
  L0: {
    'zh-Hans': '未认证',
    'zh-Hant': '未認證',
    en: 'Not verified',
  },
  L1: {
    'zh-Hans': '手机号已验证',
    'zh-Hant': '手機號已驗證',
    en: 'Mobile number verified',
  },
  L2: {
    'zh-Hans': '已实名',
    'zh-Hant': '已實名',
    en: 'Name and number verified',
  },
  L3: {
    'zh-Hans': '已本人核验',
    'zh-Hant': '已本人核驗',
    en: 'Verified in person',
  },
  L4: {
    'zh-Hans': '已窗口核验',
    'zh-Hant': '已窗口核驗',
    en: 'Verified at a counter',
  },
} as const satisfies Record<string, LocalText>;
