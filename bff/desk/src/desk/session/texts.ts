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
    'zh-Hans': '沙盒：点一位示例人员登录',
    'zh-Hant': '沙盒：點一位示例人員登入',
    en: 'Sandbox: click a sample person to sign in',
  },
  secondFactor: {
    'zh-Hans': '第二步：证明是您本人',
    'zh-Hant': '第二步：證明是您本人',
    en: 'Step two: prove that it is you',
  },
  firstTime: {
    'zh-Hans': '首次登录：登记第二凭据',
    'zh-Hant': '首次登入：登記第二憑據',
    en: 'First sign-in: enrol a second factor',
  },
  keyHelp: {
    'zh-Hans': '插入或触碰安全密钥，并输入它的 PIN 或指纹。',
    'zh-Hant': '插入或觸碰安全密鑰，並輸入它的 PIN 或指紋。',
    en: 'Insert or touch your security key, and give its PIN or your fingerprint.',
  },
  newKeyHelp: {
    'zh-Hans': '建议使用安全密钥：假冒的网站骗不走它，主管的权限也要用它。',
    'zh-Hant': '建議使用安全密鑰：假冒的網站騙不走它，主管的權限也要用它。',
    en: 'A security key is best: no false page can take it, and a supervisor’s powers need it.',
  },
  securityKey: { 'zh-Hans': '安全密钥', 'zh-Hant': '安全密鑰', en: 'Security key' },
  useKey: { 'zh-Hans': '使用安全密钥', 'zh-Hant': '使用安全密鑰', en: 'Use the security key' },
  enrolKey: { 'zh-Hans': '登记安全密钥', 'zh-Hant': '登記安全密鑰', en: 'Enrol a security key' },
  keyRefused: {
    'zh-Hans': '安全密钥没有应答。请重新开始登录。',
    'zh-Hant': '安全密鑰沒有應答。請重新開始登入。',
    en: 'The security key did not answer. Start again.',
  },
  or: { 'zh-Hans': '或者', 'zh-Hant': '或者', en: 'or' },
  generatorQr: {
    'zh-Hans': '动态码应用的二维码',
    'zh-Hant': '動態碼應用程式的二維碼',
    en: 'The QR for your code app',
  },
  generatorHelp: {
    'zh-Hans': '用动态码应用扫描二维码，或手工输入：',
    'zh-Hant': '用動態碼應用程式掃描二維碼，或手動輸入：',
    en: 'Scan this with your code app, or type:',
  },
  code: { 'zh-Hans': '6 位动态码', 'zh-Hant': '6 位動態碼', en: 'The six-digit code' },
  codeNeeded: {
    'zh-Hans': '请输入 6 位数字',
    'zh-Hant': '請輸入 6 位數字',
    en: 'Enter six digits',
  },
  demoCode: {
    'zh-Hans': '沙盒演示码，已代填。真实部署须用安全密钥或动态码。',
    'zh-Hant': '沙盒演示碼，已代填。真實部署須用安全密鑰或動態碼。',
    en: 'A sandbox code, filled in for you. The real thing needs a key or a code app.',
  },
  enter: { 'zh-Hans': '进入办件台', 'zh-Hant': '進入辦件台', en: 'Enter the desk' },
  startAgain: { 'zh-Hans': '换人登录', 'zh-Hant': '換人登入', en: 'Start again' },
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
