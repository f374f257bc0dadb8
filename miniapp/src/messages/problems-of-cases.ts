import type { LocalText } from '@zero-visit/shared-types';

/** Problems once an application is handed in: what happened, and what to do next. */
export const problemsOfCases = {
  'case-action-unavailable': {
    what: {
      'zh-Hans': '办件的状态已经变了',
      'zh-Hant': '辦件的狀態已經變了',
      en: 'The case has moved on',
    },
    next: {
      'zh-Hans': '请刷新本页，看看现在可以做什么。',
      'zh-Hant': '請重新整理本頁，看看現在可以做什麼。',
      en: 'Refresh this page and see what can be done now.',
    },
  },
  'correction-already-asked': {
    what: {
      'zh-Hans': '补正只能要求一次',
      'zh-Hant': '補正只能要求一次',
      en: 'Corrections are asked for only once',
    },
    next: {
      'zh-Hans': '不需要您做什么。',
      'zh-Hant': '不需要您做什麼。',
      en: 'There is nothing for you to do.',
    },
  },
  'correction-not-asked': {
    what: {
      'zh-Hans': '有一项不需要补正的内容被改了',
      'zh-Hant': '有一項不需要補正的內容被改了',
      en: 'An answer was changed that need not be',
    },
    next: {
      'zh-Hans': '请刷新本页，只改标出的几项。',
      'zh-Hant': '請重新整理本頁，只改標出的幾項。',
      en: 'Refresh this page and change only the marked answers.',
    },
  },
  'reason-needed': {
    what: {
      'zh-Hans': '需要写明理由',
      'zh-Hant': '需要寫明理由',
      en: 'A reason is needed',
    },
    next: {
      'zh-Hans': '请填写理由后再提交。',
      'zh-Hant': '請填寫理由後再提交。',
      en: 'Give a reason and send again.',
    },
  },
  'courier-signature-wrong': {
    what: {
      'zh-Hans': '快递消息无法核实',
      'zh-Hant': '速遞消息無法核實',
      en: "The courier's message cannot be verified",
    },
    next: {
      'zh-Hans': '不需要您做什么，我们会重新查询。',
      'zh-Hant': '不需要您做什麼，我們會重新查詢。',
      en: 'There is nothing for you to do. We will ask again.',
    },
  },
  'rating-not-possible': {
    what: {
      'zh-Hans': '这个办件现在不能评价',
      'zh-Hant': '這個辦件現在不能評價',
      en: 'This case cannot be rated now',
    },
    next: {
      'zh-Hans': '办结后可以评价，每个办件评价一次。',
      'zh-Hant': '辦結後可以評價，每個辦件評價一次。',
      en: 'A case is rated once, when it is finished.',
    },
  },
  'report-answered': {
    what: {
      'zh-Hans': '这条反映已经答复过',
      'zh-Hant': '這條反映已經答覆過',
      en: 'This report has been answered',
    },
    next: {
      'zh-Hans': '请刷新后查看答复。',
      'zh-Hant': '請重新整理後查看答覆。',
      en: 'Refresh to read the answer.',
    },
  },
  'second-factor-wrong': {
    what: {
      'zh-Hans': '动态码或安全密钥不对',
      'zh-Hant': '動態碼或安全密鑰不對',
      en: 'The code or the key is not right',
    },
    next: {
      'zh-Hans': '请核对后再试。',
      'zh-Hant': '請核對後再試。',
      en: 'Check it and try again.',
    },
  },
  'staff-sign-in-over': {
    what: { 'zh-Hans': '这次登录已结束', 'zh-Hant': '這次登入已結束', en: 'This sign-in is over' },
    next: { 'zh-Hans': '请重新登录。', 'zh-Hant': '請重新登入。', en: 'Sign in again.' },
  },
  'key-needed': {
    what: { 'zh-Hans': '需要安全密钥', 'zh-Hant': '需要安全密鑰', en: 'A security key is needed' },
    next: {
      'zh-Hans': '请用安全密钥登录办件台。',
      'zh-Hant': '請用安全密鑰登入辦件台。',
      en: 'Sign in at the desk with a key.',
    },
  },
  'credentials-wrong': {
    what: {
      'zh-Hans': '用户名或密码不对',
      'zh-Hant': '用戶名或密碼不對',
      en: 'Name or password is wrong',
    },
    next: {
      'zh-Hans': '请核对后再试。',
      'zh-Hant': '請核對後再試。',
      en: 'Check them and try again.',
    },
  },
} as const satisfies Record<string, { what: LocalText; next: LocalText }>;
