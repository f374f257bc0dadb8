import { defineTexts } from '@zero-visit/shared-types';

export const texts = defineTexts({
  sandbox: {
    'zh-Hans': '沙盒 · 人物与数据均为虚构，短信、人脸、快递为替身',
    'zh-Hant': '沙盒 · 人物與資料均為虛構，短訊、人臉、快遞為替身',
    en: 'Sandbox · invented people and data; texts, face check and courier are stand-ins',
  },
  queue: { 'zh-Hans': '办件', 'zh-Hant': '辦件', en: 'Cases' },
  lostPhones: { 'zh-Hans': '挂失手机', 'zh-Hant': '掛失手機', en: 'Lost phone' },
  windows: { 'zh-Hans': '窗口屏', 'zh-Hant': '窗口屏', en: 'Screens' },
  posters: { 'zh-Hans': '海报', 'zh-Hant': '海報', en: 'Posters' },
  reports: { 'zh-Hans': '群众反映', 'zh-Hant': '市民反映', en: 'Reports' },
  signOut: { 'zh-Hans': '退出', 'zh-Hant': '登出', en: 'Sign out' },
  shortcuts: { 'zh-Hans': '快捷键', 'zh-Hant': '快捷鍵', en: 'Keys' },
  skip: { 'zh-Hans': '跳到主要内容', 'zh-Hant': '跳到主要內容', en: 'Skip to content' },
  navigation: { 'zh-Hans': '主导航', 'zh-Hant': '主導航', en: 'Main' },
  lost: { 'zh-Hans': '没有这个页面', 'zh-Hant': '沒有這個頁面', en: 'There is no such page' },
  toQueue: { 'zh-Hans': '回到办件列表', 'zh-Hant': '回到辦件列表', en: 'Back to the cases' },
  retry: { 'zh-Hans': '重试', 'zh-Hant': '重試', en: 'Try again' },
});
