import type { LocalText } from '@zero-visit/shared-types';

/** What a citizen allowed: the list, the receipt and taking it back. */
export const authorisationTexts = {
  title: {
    'zh-Hans': '我的授权',
    'zh-Hant': '我的授權',
    en: 'What I allowed',
  },
  loading: {
    'zh-Hans': '取出您的授权',
    'zh-Hant': '取出您的授權',
    en: 'fetching what you allowed',
  },
  empty: {
    'zh-Hans': '您还没有授权过',
    'zh-Hant': '您還沒有授權過',
    en: 'You have not allowed anything yet',
  },
  emptyHint: {
    'zh-Hans': '办事时授权的内容会列在这里，随时可以撤回。',
    'zh-Hant': '辦事時授權的內容會列在這裏，隨時可以撤回。',
    en: 'What you allow in an errand is listed here, and can be taken back at any time.',
  },
  active: {
    'zh-Hans': '有效',
    'zh-Hant': '有效',
    en: 'In force',
  },
  withdrawn: {
    'zh-Hans': '已撤回',
    'zh-Hant': '已撤回',
    en: 'Withdrawn',
  },
  ended: {
    'zh-Hans': '已到期',
    'zh-Hant': '已到期',
    en: 'Ended',
  },
  receipt: {
    'zh-Hans': '授权回执',
    'zh-Hant': '授權回執',
    en: 'Receipt',
  },
  loadingOne: {
    'zh-Hans': '打开授权回执',
    'zh-Hant': '打開授權回執',
    en: 'opening the receipt',
  },
  receiver: {
    'zh-Hans': '接收部门',
    'zh-Hant': '接收部門',
    en: 'Given to',
  },
  givenAt: {
    'zh-Hans': '授权时间',
    'zh-Hant': '授權時間',
    en: 'Given',
  },
  endsAt: {
    'zh-Hans': '到期时间',
    'zh-Hant': '到期時間',
    en: 'Ends',
  },
  withdrawnAt: {
    'zh-Hans': '撤回时间',
    'zh-Hant': '撤回時間',
    en: 'Withdrawn',
  },
  level: {
    'zh-Hans': '授权时的实名等级',
    'zh-Hant': '授權時的實名等級',
    en: 'Identity level then',
  },
  allowed: {
    'zh-Hans': '您允许的信息',
    'zh-Hant': '您允許的資料',
    en: 'What you allowed',
  },
  told: {
    'zh-Hans': '依法告知的信息',
    'zh-Hant': '依法告知的資料',
    en: 'What you were told, by law',
  },
  declined: {
    'zh-Hans': '您没有允许的信息',
    'zh-Hant': '您沒有允許的資料',
    en: 'What you did not allow',
  },
  proof: {
    'zh-Hans': '存证',
    'zh-Hant': '存證',
    en: 'Proof',
  },
  sheetDigest: {
    'zh-Hans': '授权书摘要',
    'zh-Hant': '授權書摘要',
    en: 'Digest of the sheet',
  },
  signatureDigest: {
    'zh-Hans': '手机签名摘要',
    'zh-Hant': '手機簽名摘要',
    en: "Digest of the phone's signature",
  },
  withdraw: {
    'zh-Hans': '撤回授权',
    'zh-Hant': '撤回授權',
    en: 'Withdraw',
  },
  withdrawTitle: {
    'zh-Hans': '撤回这个授权？',
    'zh-Hant': '撤回這個授權？',
    en: 'Withdraw this authorisation?',
  },
  withdrawClears: {
    'zh-Hans': '还没提交的草稿里，由部门提供的内容会马上清除。',
    'zh-Hant': '還沒提交的草稿裏，由部門提供的內容會馬上清除。',
    en: 'Values that departments provided are cleared at once from drafts you have not sent.',
  },
  withdrawKeeps: {
    'zh-Hans': '已经提交的办件，法律要求保存的内容会保留，撤回后会列给您看。',
    'zh-Hant': '已經提交的辦件，法律要求保存的內容會保留，撤回後會列給您看。',
    en: 'Cases you have sent keep what the law requires; you are shown exactly what.',
  },
  withdrawRight: {
    'zh-Hans': '撤回不需要理由，不会被拒绝。',
    'zh-Hant': '撤回不需要理由，不會被拒絕。',
    en: 'You need no reason, and it is never refused.',
  },
  withdrawConfirm: {
    'zh-Hans': '确定撤回',
    'zh-Hant': '確定撤回',
    en: 'Withdraw',
  },
  withdrawCancel: {
    'zh-Hans': '保留',
    'zh-Hant': '保留',
    en: 'Keep it',
  },
  done: {
    'zh-Hans': '授权已撤回',
    'zh-Hant': '授權已撤回',
    en: 'Withdrawn',
  },
  cleared: {
    'zh-Hans': '已清除{count}份草稿里的内容',
    'zh-Hant': '已清除{count}份草稿裏的內容',
    en: 'Cleared from {count} drafts',
  },
  clearedNone: {
    'zh-Hans': '没有草稿用到这些信息',
    'zh-Hant': '沒有草稿用到這些資料',
    en: 'No draft used this data',
  },
  kept: {
    'zh-Hans': '依法保留的内容',
    'zh-Hant': '依法保留的內容',
    en: 'Kept, as the law requires',
  },
  keptGround: {
    'zh-Hans': '依据：{ground}',
    'zh-Hant': '依據：{ground}',
    en: 'Ground: {ground}',
  },
  comma: {
    'zh-Hans': '、',
    'zh-Hant': '、',
    en: ', ',
  },
} as const satisfies Record<string, LocalText>;
