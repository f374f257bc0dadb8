import { defineTexts } from '@zero-visit/shared-types';

export const texts = defineTexts({
  title: { 'zh-Hans': '办件台', 'zh-Hant': '辦件台', en: 'Desk' },
  product: { 'zh-Hans': '零跑腿', 'zh-Hant': '零跑腿', en: 'Zero-Visit' },
  signIn: { 'zh-Hans': '登录', 'zh-Hant': '登入', en: 'Sign in' },
  username: { 'zh-Hans': '用户名', 'zh-Hant': '用戶名', en: 'User name' },
  password: { 'zh-Hans': '密码', 'zh-Hant': '密碼', en: 'Password' },
  usernameNeeded: {
    'zh-Hans': '请输入用户名',
    'zh-Hant': '請輸入用戶名',
    en: 'Enter your user name',
  },
  passwordNeeded: { 'zh-Hans': '请输入密码', 'zh-Hant': '請輸入密碼', en: 'Enter your password' },
  samples: {
    'zh-Hans': '沙盒：点一位示例人员直接登录',
    'zh-Hant': '沙盒：點一位示例人員直接登入',
    en: 'Sandbox: click a sample person to sign in',
  },
  samplesFailed: {
    'zh-Hans': '示例人员没有取到。',
    'zh-Hant': '示例人員沒有取到。',
    en: 'The sample people could not be fetched.',
  },
  idle: {
    'zh-Hans': '15 分钟没有操作，已自动退出。正在写的理由已保留，登录后可以接着写。',
    'zh-Hant': '15 分鐘沒有操作，已自動登出。正在寫的理由已保留，登入後可以接著寫。',
    en: 'Signed out after 15 minutes without use. What you were writing is kept: sign in to go on.',
  },
  refused: {
    'zh-Hans': '登录已失效，请重新登录。正在写的理由已保留。',
    'zh-Hant': '登入已失效，請重新登入。正在寫的理由已保留。',
    en: 'Your session has ended. Sign in again; what you were writing is kept.',
  },
  left: { 'zh-Hans': '已退出。', 'zh-Hant': '已登出。', en: 'You have signed out.' },
  reviewer: { 'zh-Hans': '经办人', 'zh-Hant': '經辦人', en: 'Reviewer' },
  supervisor: { 'zh-Hans': '主管', 'zh-Hant': '主管', en: 'Supervisor' },
  promise: {
    'zh-Hans': '让群众零跑腿，让每一步可查',
    'zh-Hant': '讓群眾零跑腿，讓每一步可查',
    en: 'No trip for the citizen, a trace for every step',
  },
  traceNote: {
    'zh-Hans': '每次查看办件，本人都能在手机上看到记录。',
    'zh-Hant': '每次查看辦件，本人都能在手機上看到記錄。',
    en: 'Each look at a case is recorded, and the citizen can see it.',
  },
});
