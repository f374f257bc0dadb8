import type { LocalText } from '@zero-visit/shared-types';

/** Language, text size, elder mode and theme. */
export const preferenceTexts = {
  title: {
    'zh-Hans': '语言、字号和显示',
    'zh-Hant': '語言、字號和顯示',
    en: 'Language, text and display',
  },
  language: {
    'zh-Hans': '语言',
    'zh-Hant': '語言',
    en: 'Language',
  },
  'zh-Hans': {
    'zh-Hans': '简体中文',
    'zh-Hant': '简体中文',
    en: '简体中文',
  },
  'zh-Hant': {
    'zh-Hans': '繁體中文',
    'zh-Hant': '繁體中文',
    en: '繁體中文',
  },
  en: {
    'zh-Hans': 'English',
    'zh-Hant': 'English',
    en: 'English',
  },
  elder: {
    'zh-Hans': '长辈版',
    'zh-Hant': '長輩版',
    en: 'Larger type for elders',
  },
  elderNote: {
    'zh-Hans': '字更大、按钮更大、对比更强，功能一样不少',
    'zh-Hant': '字更大、按鈕更大、對比更強，功能一樣不少',
    en: 'Larger text and buttons, stronger contrast, nothing left out',
  },
  textSize: {
    'zh-Hans': '字号',
    'zh-Hant': '字號',
    en: 'Text size',
  },
  standard: {
    'zh-Hans': '标准',
    'zh-Hant': '標準',
    en: 'Standard',
  },
  large: {
    'zh-Hans': '大',
    'zh-Hant': '大',
    en: 'Large',
  },
  larger: {
    'zh-Hans': '更大',
    'zh-Hant': '更大',
    en: 'Larger',
  },
  largest: {
    'zh-Hans': '最大',
    'zh-Hant': '最大',
    en: 'Largest',
  },
  sample: {
    'zh-Hans': '办事不用跑，扫码就能办。',
    'zh-Hant': '辦事不用跑，掃碼就能辦。',
    en: 'Services without going anywhere.',
  },
  theme: {
    'zh-Hans': '显示',
    'zh-Hant': '顯示',
    en: 'Display',
  },
  system: {
    'zh-Hans': '跟随系统',
    'zh-Hant': '跟隨系統',
    en: 'As the system',
  },
  light: {
    'zh-Hans': '浅色',
    'zh-Hant': '淺色',
    en: 'Light',
  },
  dark: {
    'zh-Hans': '深色',
    'zh-Hant': '深色',
    en: 'Dark',
  },
} as const satisfies Record<string, LocalText>;
