import type { LocalText } from '@zero-visit/shared-types';

/** A desktop's browser: added from the phone, and let in by it. */
export const browserTexts = {
  add: { 'zh-Hans': '添加电脑浏览器', 'zh-Hant': '添加電腦瀏覽器', en: 'Add a computer' },
  addHow: {
    'zh-Hans': '在您自己的电脑上打开下面的地址，输入这8个字母。10分钟内有效，只能用一次。',
    'zh-Hant': '在您自己的電腦上打開下面的地址，輸入這8個字母。10分鐘內有效，只能用一次。',
    en: 'Open this address on your own computer and type these eight letters. They are good once, for ten minutes.',
  },
  neverTell: {
    'zh-Hans': '不要把字母念给别人听，工作人员也不会向您要。',
    'zh-Hant': '不要把字母唸給別人聽，工作人員也不會向您要。',
    en: 'Never read the letters out to anybody. Staff will not ask for them.',
  },
  begin: { 'zh-Hans': '显示字母', 'zh-Hant': '顯示字母', en: 'Show the letters' },
  beginWhy: {
    'zh-Hans': '添加后，这台电脑可以看您的办件、消息，写草稿。授权和提交仍要在手机上办。',
    'zh-Hant': '添加後，這台電腦可以看您的辦件、消息，寫草稿。授權和提交仍要在手機上辦。',
    en: 'The computer can then show your cases and messages and write drafts. Consent and submission stay on the phone.',
  },
  proveAgain: { 'zh-Hans': '去核验身份', 'zh-Hant': '去核驗身分', en: 'Prove who I am' },
  waiting: {
    'zh-Hans': '电脑输入字母后，这里会接着往下走。',
    'zh-Hant': '電腦輸入字母後，這裏會接著往下走。',
    en: 'This goes on as soon as the computer has the letters.',
  },
  nameIt: {
    'zh-Hans': '给这台电脑起个名字',
    'zh-Hant': '給這台電腦起個名字',
    en: 'Name this computer',
  },
  nameAtFirst: { 'zh-Hans': '我的电脑', 'zh-Hant': '我的電腦', en: 'My computer' },
  which: {
    'zh-Hans': '电脑上显示的是哪个数字？',
    'zh-Hant': '電腦上顯示的是哪個數字？',
    en: 'Which number does the computer show?',
  },
  whichWhy: {
    'zh-Hans': '选错会立即作废。电脑不在您面前，请选“都不是”。',
    'zh-Hant': '選錯會立即作廢。電腦不在您面前，請選「都不是」。',
    en: 'A wrong one ends it. If you are not in front of the computer, choose “None of these”.',
  },
  none: { 'zh-Hans': '都不是', 'zh-Hant': '都不是', en: 'None of these' },
  added: { 'zh-Hans': '已添加', 'zh-Hant': '已添加', en: 'Added' },
  addedText: {
    'zh-Hans': '现在用手机扫电脑上的码就能登录。可在“我的设备”里随时停用。',
    'zh-Hant': '現在用手機掃電腦上的碼就能登入。可在「我的裝置」裏隨時停用。',
    en: 'Scan the code on the computer to sign in. You can stop it under “My devices” at any time.',
  },
  over: { 'zh-Hans': '已结束', 'zh-Hant': '已結束', en: 'This has ended' },
  overText: {
    'zh-Hans': '没有登录任何电脑。需要时请重新开始。',
    'zh-Hant': '沒有登入任何電腦。需要時請重新開始。',
    en: 'No computer was signed in. Begin again when you need it.',
  },
  letIn: { 'zh-Hans': '登录电脑', 'zh-Hant': '登入電腦', en: 'Sign in a computer' },
  reading: { 'zh-Hans': '核对这台电脑', 'zh-Hant': '核對這台電腦', en: 'checking this computer' },
  isItYou: {
    'zh-Hans': '是您要在“{name}”上登录吗？',
    'zh-Hant': '是您要在「{name}」上登入嗎？',
    en: 'Are you signing in on “{name}”?',
  },
  facts: {
    'zh-Hans':
      '{enrolled} 由您添加，{asked} 请求登录。登录后它可以看您的办件、消息，写草稿；15分钟不用自动退出。',
    'zh-Hant':
      '{enrolled} 由您添加，{asked} 請求登入。登入後它可以看您的辦件、消息，寫草稿；15分鐘不用自動登出。',
    en: 'You added it on {enrolled}; it asked at {asked}. It will show your cases and messages and write drafts, and signs out after 15 idle minutes.',
  },
  me: { 'zh-Hans': '是我', 'zh-Hant': '是我', en: 'It is me' },
  notMe: { 'zh-Hans': '不是我', 'zh-Hant': '不是我', en: 'Not me' },
  letInDone: { 'zh-Hans': '电脑已登录', 'zh-Hant': '電腦已登入', en: 'The computer is signed in' },
  desktop: { 'zh-Hans': '电脑登录', 'zh-Hant': '電腦登入', en: 'Sign in on this computer' },
  typeLetters: {
    'zh-Hans': '手机上的8个字母',
    'zh-Hant': '手機上的8個字母',
    en: 'Eight letters from the phone',
  },
  typeHow: {
    'zh-Hans': '在手机“我的 → 我的设备 → 添加电脑浏览器”里查看',
    'zh-Hant': '在手機「我的 → 我的裝置 → 添加電腦瀏覽器」裏查看',
    en: 'On the phone: Me → My devices → Add a computer',
  },
  lettersFault: {
    'zh-Hans': '请输入8个字母',
    'zh-Hant': '請輸入8個字母',
    en: 'Type eight letters',
  },
  next: { 'zh-Hans': '下一步', 'zh-Hant': '下一步', en: 'Next' },
  pickOnPhone: {
    'zh-Hans': '请在手机上选这个数字',
    'zh-Hant': '請在手機上選這個數字',
    en: 'Pick this number on the phone',
  },
  scanMe: {
    'zh-Hans': '用手机“扫码”登录',
    'zh-Hant': '用手機「掃碼」登入',
    en: 'Scan with the phone to sign in',
  },
  scanOnlyYours: {
    'zh-Hans': '只有添加过这台电脑的本人手机可以登录。',
    'zh-Hant': '只有添加過這台電腦的本人手機可以登入。',
    en: 'Only the phone of the person who added this computer can sign it in.',
  },
  again: { 'zh-Hans': '重新开始', 'zh-Hant': '重新開始', en: 'Begin again' },
} as const satisfies Record<string, LocalText>;
