import type { LocalText } from '@zero-visit/shared-types';

/** The errand before the form: who asks, the number on the screen, the level. */
export const errandTexts = {
  title: {
    'zh-Hans': '核对并授权',
    'zh-Hant': '核對並授權',
    en: 'Check and authorise',
  },
  loading: {
    'zh-Hans': '读取办理信息',
    'zh-Hant': '讀取辦理資料',
    en: 'reading the errand',
  },
  asker: {
    'zh-Hans': '谁在请求',
    'zh-Hant': '誰在請求',
    en: 'Who asks',
  },
  place: {
    'zh-Hans': '在哪里',
    'zh-Hant': '在哪裏',
    en: 'Where',
  },
  service: {
    'zh-Hans': '办什么',
    'zh-Hant': '辦什麼',
    en: 'What for',
  },
  byYourself: {
    'zh-Hans': '您在手机上自己发起',
    'zh-Hant': '您在手機上自己發起',
    en: 'You began it yourself, on this phone',
  },
  poster: {
    'zh-Hans': '海报二维码',
    'zh-Hant': '海報二維碼',
    en: 'A poster',
  },
  isItYou: {
    'zh-Hans': '是您本人正在这个窗口办理吗？',
    'zh-Hant': '是您本人正在這個窗口辦理嗎？',
    en: 'Are you at this window, doing this yourself?',
  },
  isItYouWhy: {
    'zh-Hans': '如果有人发来截图让您扫，请选“不是我”。到现在为止，窗口看不到您的任何信息。',
    'zh-Hant': '如果有人發來截圖讓您掃，請選「不是我」。到現在為止，窗口看不到您的任何資料。',
    en: 'If somebody sent you a picture to scan, choose “Not me”. So far the window has seen nothing about you.',
  },
  yes: {
    'zh-Hans': '是我，继续',
    'zh-Hant': '是我，繼續',
    en: 'Yes, go on',
  },
  notMe: {
    'zh-Hans': '不是我，停止',
    'zh-Hant': '不是我，停止',
    en: 'Not me, stop',
  },
  whichNumber: {
    'zh-Hans': '窗口屏幕上显示的是哪个数字？',
    'zh-Hant': '窗口螢幕上顯示的是哪個數字？',
    en: 'Which number does the window screen show?',
  },
  whichNumberWhy: {
    'zh-Hans': '选对了，才能确认是您站在屏幕前。',
    'zh-Hant': '選對了，才能確認是您站在螢幕前。',
    en: 'This shows that you are standing before the screen.',
  },
  noneOfThese: {
    'zh-Hans': '都不是，停止',
    'zh-Hant': '都不是，停止',
    en: 'None of these, stop',
  },
  ended: {
    'zh-Hans': '这次办理已经停止',
    'zh-Hant': '這次辦理已經停止',
    en: 'This errand has ended',
  },
  endedNext: {
    'zh-Hans': '没有任何信息被读取。想办的话，请重新扫码，或者从“办事”里进入；已有的草稿还在。',
    'zh-Hant': '沒有任何資料被讀取。想辦的話，請重新掃碼，或者從「辦事」裏進入；已有的草稿還在。',
    en: 'Nothing was read. To go on, scan again or start from “Services”. Drafts you had are kept.',
  },
  scanAgain: {
    'zh-Hans': '重新扫码',
    'zh-Hant': '重新掃碼',
    en: 'Scan again',
  },
  toServices: {
    'zh-Hans': '去“办事”',
    'zh-Hant': '去「辦事」',
    en: 'To “Services”',
  },
  verifyFirst: {
    'zh-Hans': '先认证身份',
    'zh-Hant': '先認證身份',
    en: 'First, verify who you are',
  },
  verifyWhy: {
    'zh-Hans':
      '这个事项需要“{needed}”，您现在是“{held}”。大约一分钟，认证后回到这里继续，不用重新扫码。',
    'zh-Hant':
      '這個事項需要「{needed}」，您現在是「{held}」。大約一分鐘，認證後回到這裏繼續，不用重新掃碼。',
    en: 'This service needs “{needed}”; you are “{held}”. It takes about a minute, and then you go on here without scanning again.',
  },
  verify: {
    'zh-Hans': '去认证',
    'zh-Hant': '去認證',
    en: 'Verify',
  },
  openDraft: {
    'zh-Hans': '您有一份没办完的申请',
    'zh-Hant': '您有一份沒辦完的申請',
    en: 'You have begun this before',
  },
  openDraftNote: {
    'zh-Hans': '可以接着填；重新授权也会接着用它。',
    'zh-Hant': '可以接着填；重新授權也會接着用它。',
    en: 'Go on where you stopped. Authorising anew goes on with it as well.',
  },
  goOn: {
    'zh-Hans': '接着填',
    'zh-Hant': '接着填',
    en: 'Go on',
  },
  wouldSee: {
    'zh-Hans': '认证后会请您核对这些信息',
    'zh-Hant': '認證後會請您核對這些資料',
    en: 'What you will be asked about after that',
  },
} as const satisfies Record<string, LocalText>;
