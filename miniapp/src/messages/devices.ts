import type { EndingReason, LocalText } from '@zero-visit/shared-types';

/** My devices. */
export const deviceTexts = {
  title: { 'zh-Hans': '我的设备', 'zh-Hant': '我的裝置', en: 'My devices' },
  loading: { 'zh-Hans': '查看您的设备', 'zh-Hant': '查看您的裝置', en: 'looking up your devices' },
  addBrowser: { 'zh-Hans': '添加电脑浏览器', 'zh-Hant': '添加電腦瀏覽器', en: 'Add a computer' },
  phone: { 'zh-Hans': '手机', 'zh-Hant': '手機', en: 'Phone' },
  browser: { 'zh-Hans': '电脑浏览器', 'zh-Hant': '電腦瀏覽器', en: 'Computer browser' },
  swkey: { 'zh-Hans': '软件密钥', 'zh-Hant': '軟件密鑰', en: 'Software key' },
  software: {
    'zh-Hans':
      '软件密钥存在设备的应用里，不在安全芯片里：拿到已解锁设备的人可能用它。设备丢了请马上挂失。',
    'zh-Hant':
      '軟件密鑰存在裝置的應用裏，不在安全晶片裏：拿到已解鎖裝置的人可能用它。裝置丟了請馬上掛失。',
    en: 'A software key lies in the app and not in a secure chip: whoever holds the unlocked device may use it. Report a lost one at once.',
  },
  thisOne: { 'zh-Hans': '本机', 'zh-Hant': '本機', en: 'This one' },
  signedOut: { 'zh-Hans': '没有登录', 'zh-Hant': '沒有登入', en: 'Not signed in' },
  added: { 'zh-Hans': '{moment} 添加', 'zh-Hant': '{moment} 添加', en: 'Added {moment}' },
  used: { 'zh-Hans': '最近使用 {date}', 'zh-Hant': '最近使用 {date}', en: 'Last used {date}' },
  ended: { 'zh-Hans': '已停用', 'zh-Hant': '已停用', en: 'Stopped' },
  endedText: {
    'zh-Hans': '那台设备已退出登录，密钥已作废，即刻生效。',
    'zh-Hant': '那台裝置已登出，密鑰已作廢，即刻生效。',
    en: 'That device is signed out and its key is void, as of now.',
  },
} as const satisfies Record<string, LocalText>;

type EndingWords = Record<'offer' | 'title' | 'text' | 'confirm', LocalText>;

/** Ending a device: what is offered, and what is said before. It cannot be undone. */
export const endingTexts = {
  lost: {
    offer: { 'zh-Hans': '丢了', 'zh-Hant': '丟了', en: 'Lost' },
    title: {
      'zh-Hans': '挂失“{name}”？',
      'zh-Hant': '掛失「{name}」？',
      en: 'Report “{name}” lost?',
    },
    text: {
      'zh-Hans': '它会立即退出登录，密钥作废，不能恢复。找回后要重新核验本人才能再用。',
      'zh-Hant': '它會立即登出，密鑰作廢，不能恢復。找回後要重新核驗本人才能再用。',
      en: 'It is signed out at once and its key is void. This cannot be undone: if you find it, you prove again who you are.',
    },
    confirm: { 'zh-Hans': '挂失', 'zh-Hant': '掛失', en: 'Report lost' },
  },
  notMe: {
    offer: { 'zh-Hans': '不是我的', 'zh-Hant': '不是我的', en: 'Not mine' },
    title: {
      'zh-Hans': '“{name}”不是您的？',
      'zh-Hant': '「{name}」不是您的？',
      en: '“{name}” is not yours?',
    },
    text: {
      'zh-Hans': '它会立即停用，不能恢复，并记为可疑设备。请再看看“我的数据记录”有没有不认得的。',
      'zh-Hant': '它會立即停用，不能恢復，並記為可疑裝置。請再看看「我的資料記錄」有沒有不認得的。',
      en: 'It is stopped at once, cannot be restored, and is flagged. Please also look through “My data record”.',
    },
    confirm: { 'zh-Hans': '立即停用', 'zh-Hant': '立即停用', en: 'Stop it now' },
  },
  done: {
    offer: { 'zh-Hans': '不再用了', 'zh-Hant': '不再用了', en: 'No longer used' },
    title: { 'zh-Hans': '移除“{name}”？', 'zh-Hant': '移除「{name}」？', en: 'Remove “{name}”?' },
    text: {
      'zh-Hans': '它会退出登录，密钥作废。以后再用要重新核验本人。',
      'zh-Hant': '它會登出，密鑰作廢。以後再用要重新核驗本人。',
      en: 'It is signed out and its key is void. To use it again you prove who you are.',
    },
    confirm: { 'zh-Hans': '移除', 'zh-Hant': '移除', en: 'Remove' },
  },
} as const satisfies Record<EndingReason, EndingWords>;
