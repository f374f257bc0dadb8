import type { LocalText } from '@zero-visit/shared-types';

/** The form, as it is filled, saved and handed in. */
export const formTexts = {
  title: {
    'zh-Hans': '填写申请',
    'zh-Hant': '填寫申請',
    en: 'Your application',
  },
  loading: {
    'zh-Hans': '读取申请表',
    'zh-Hant': '讀取申請表',
    en: 'reading the form',
  },
  allFilled: {
    'zh-Hans': '都填好了，请核对后提交',
    'zh-Hant': '都填好了，請核對後提交',
    en: 'All filled in. Check it and send it.',
  },
  missing: {
    'zh-Hans': '还有 {count} 项要填',
    'zh-Hant': '還有 {count} 項要填',
    en: '{count} still to be filled in',
  },
  pending: {
    'zh-Hans': '正在向部门读取，您可以先填别的',
    'zh-Hant': '正在向部門讀取，您可以先填別的',
    en: 'Being read from the register; fill in the rest meanwhile',
  },
  wrong: {
    'zh-Hans': '不对，我来改',
    'zh-Hant': '不對，我來改',
    en: 'This is wrong',
  },
  wrongLabel: {
    'zh-Hans': '“{question}”不对，我来改',
    'zh-Hant': '「{question}」不對，我來改',
    en: 'This is wrong: {question}',
  },
  wrongNote: {
    'zh-Hans': '改过的内容会注明由您填写，由经办人核对。',
    'zh-Hant': '改過的內容會註明由您填寫，由經辦人核對。',
    en: 'What you correct is marked as yours, and a reviewer checks it.',
  },
  notKnown: {
    'zh-Hans': '部门没有这项记录',
    'zh-Hant': '部門沒有這項記錄',
    en: 'The register does not know it',
  },
  needsAnswer: {
    'zh-Hans': '请填写这一项',
    'zh-Hant': '請填寫這一項',
    en: 'Please fill this in',
  },
  notAccepted: {
    'zh-Hans': '这一项填得不对，请核对',
    'zh-Hant': '這一項填得不對，請核對',
    en: 'This cannot be right; please check it',
  },
  notSaved: {
    'zh-Hans': '没有保存成功',
    'zh-Hant': '沒有保存成功',
    en: 'Not saved',
  },
  yes: {
    'zh-Hans': '是',
    'zh-Hant': '是',
    en: 'Yes',
  },
  no: {
    'zh-Hans': '否',
    'zh-Hant': '否',
    en: 'No',
  },
  saved: {
    'zh-Hans': '已保存',
    'zh-Hant': '已保存',
    en: 'Saved',
  },
  saving: {
    'zh-Hans': '正在保存…',
    'zh-Hant': '正在保存…',
    en: 'Saving…',
  },
  keptHere: {
    'zh-Hans': '网络断了，已保存在手机上，恢复后自动上传',
    'zh-Hant': '網絡斷了，已保存在手機上，恢復後自動上傳',
    en: 'No connection. Kept on this phone, and sent when the line is back',
  },
  changedElsewhere: {
    'zh-Hans': '这份申请在别的手机上改过，已载入最新内容，您刚才填的也保留了。',
    'zh-Hant': '這份申請在別的手機上改過，已載入最新內容，您剛才填的也保留了。',
    en: 'This was changed on another phone. The latest version is loaded, and what you just entered is kept.',
  },
  obstacles: {
    'zh-Hans': '按现在的内容还不能办',
    'zh-Hant': '按現在的內容還不能辦',
    en: 'It cannot be done as things stand',
  },
  obstaclesNext: {
    'zh-Hans': '如果内容有误，可以在下面改正。',
    'zh-Hant': '如果內容有誤，可以在下面改正。',
    en: 'If a value is wrong, correct it below.',
  },
  addPicture: {
    'zh-Hans': '拍照或选照片',
    'zh-Hant': '拍照或選照片',
    en: 'Take or choose a picture',
  },
  changePicture: {
    'zh-Hans': '换一张',
    'zh-Hant': '換一張',
    en: 'Choose another',
  },
  pictureAdded: {
    'zh-Hans': '已上传（{width}×{height}）',
    'zh-Hant': '已上傳（{width}×{height}）',
    en: 'Uploaded ({width}×{height})',
  },
  uploading: {
    'zh-Hans': '正在上传 {percent}%',
    'zh-Hant': '正在上傳 {percent}%',
    en: 'Uploading, {percent} %',
  },
  uploadingSomehow: {
    'zh-Hans': '正在上传…',
    'zh-Hant': '正在上傳…',
    en: 'Uploading…',
  },
  pictureOf: {
    'zh-Hans': '{question}的照片',
    'zh-Hant': '{question}的照片',
    en: 'Picture for {question}',
  },
  submit: {
    'zh-Hans': '提交申请',
    'zh-Hant': '提交申請',
    en: 'Send the application',
  },
  submitNote: {
    'zh-Hans': '提交即用这部手机签名，马上得到受理凭证',
    'zh-Hant': '提交即用這部手機簽名，馬上得到受理憑證',
    en: 'Sending signs it with this phone; you get a receipt at once',
  },
  submitting: {
    'zh-Hans': '签名并提交',
    'zh-Hant': '簽名並提交',
    en: 'signing and sending',
  },
  waitingForLine: {
    'zh-Hans': '网络断了，还没有收到答复',
    'zh-Hant': '網絡斷了，還沒有收到答覆',
    en: 'The line broke before the answer came',
  },
  waitingForLineNext: {
    'zh-Hans': '您的提交已经记下，网络一恢复就自动再发，不会重复提交。可以先离开，回来会继续。',
    'zh-Hant': '您的提交已經記下，網絡一恢復就自動再發，不會重複提交。可以先離開，回來會繼續。',
    en: 'Your submission is noted and goes out again by itself when the line is back; it cannot be sent twice. You may leave and come back.',
  },
  submittedAlready: {
    'zh-Hans': '这份申请已经提交',
    'zh-Hant': '這份申請已經提交',
    en: 'This application has been sent',
  },
  toCase: {
    'zh-Hans': '看办件进度',
    'zh-Hant': '看辦件進度',
    en: 'See how it stands',
  },
  discarded: {
    'zh-Hans': '这份草稿已经删除或授权已撤回',
    'zh-Hant': '這份草稿已經刪除或授權已撤回',
    en: 'This draft was discarded, or its authorisation withdrawn',
  },
  startAgain: {
    'zh-Hans': '重新开始',
    'zh-Hant': '重新開始',
    en: 'Start again',
  },
} as const satisfies Record<string, LocalText>;
