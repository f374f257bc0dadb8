import type { LocalText } from '@zero-visit/shared-types';

/** IMI: proving who holds the phone, on one of several roads. */
export const verificationTexts = {
  title: {
    'zh-Hans': '身份认证',
    'zh-Hant': '身份認證',
    en: 'Verify who you are',
  },
  chooseRoad: {
    'zh-Hans': '选一种认证方式',
    'zh-Hant': '選一種認證方式',
    en: 'Choose a way',
  },
  chooseRoadWhy: {
    'zh-Hans': '哪种方便用哪种。不想刷脸可以不刷。',
    'zh-Hant': '哪種方便用哪種。不想刷臉可以不刷。',
    en: 'Whichever suits you. You need not show your face.',
  },
  anotherWay: {
    'zh-Hans': '换一种方式',
    'zh-Hant': '換一種方式',
    en: 'Try another way',
  },
  atCounter: {
    'zh-Hans': '都不方便？带身份证到任何一个行政服务中心，工作人员当面帮您认证。咨询：12345',
    'zh-Hant': '都不方便？帶身份證到任何一個行政服務中心，工作人員當面幫您認證。諮詢：12345',
    en: 'None of them suits you? Any service centre verifies you at the counter with your identity card. Ask 12345.',
  },
  networkId: {
    'zh-Hans': '网络身份认证（网证）',
    'zh-Hant': '網絡身份認證（網證）',
    en: 'National network identity',
  },
  networkIdNote: {
    'zh-Hans': '输入六位网证口令，不用刷脸',
    'zh-Hant': '輸入六位網證口令，不用刷臉',
    en: 'With your six-digit PIN, without a camera',
  },
  face: {
    'zh-Hans': '人脸核身',
    'zh-Hant': '人臉核身',
    en: 'Face check',
  },
  faceNote: {
    'zh-Hans': '看一下摄像头；我们不保存照片',
    'zh-Hant': '看一下鏡頭；我們不保存照片',
    en: 'Look at the camera; we keep no picture',
  },
  smsAndNumber: {
    'zh-Hans': '姓名、证件号和短信',
    'zh-Hant': '姓名、證件號和短信',
    en: 'Name, number and text message',
  },
  smsAndNumberNote: {
    'zh-Hans': '与人口库核对，并验证手机号',
    'zh-Hant': '與人口庫核對，並驗證手機號',
    en: 'Compared with the population register, and your mobile number',
  },
  sms: {
    'zh-Hans': '短信验证码',
    'zh-Hant': '短信驗證碼',
    en: 'Text message',
  },
  smsNote: {
    'zh-Hans': '只验证手机号',
    'zh-Hant': '只驗證手機號',
    en: 'Only your mobile number',
  },
  name: {
    'zh-Hans': '姓名',
    'zh-Hant': '姓名',
    en: 'Name',
  },
  nameHint: {
    'zh-Hans': '和证件上一样，包括“·”',
    'zh-Hant': '和證件上一樣，包括「·」',
    en: 'As on your document, with any “·”',
  },
  idNumber: {
    'zh-Hans': '证件号码',
    'zh-Hant': '證件號碼',
    en: 'Identity number',
  },
  idNumberHint: {
    'zh-Hans': '身份证，或者外国人永久居留身份证、港澳居民居住证号码',
    'zh-Hant': '身份證，或者外國人永久居留身份證、港澳居民居住證號碼',
    en: 'Of an identity card, a permanent residence card or a residence permit',
  },
  mobile: {
    'zh-Hans': '手机号',
    'zh-Hant': '手機號',
    en: 'Mobile number',
  },
  nameFault: {
    'zh-Hans': '请填写至少两个字的姓名',
    'zh-Hant': '請填寫至少兩個字的姓名',
    en: 'At least two characters',
  },
  idNumberFault: {
    'zh-Hans': '证件号码应为15到18位，请核对',
    'zh-Hant': '證件號碼應為15到18位，請核對',
    en: '15 to 18 characters; please check',
  },
  mobileFault: {
    'zh-Hans': '请填写11位内地手机号',
    'zh-Hant': '請填寫11位內地手機號',
    en: 'Eleven digits of a mainland number',
  },
  digitsFault: {
    'zh-Hans': '应该是六位数字',
    'zh-Hant': '應該是六位數字',
    en: 'Six digits',
  },
  start: {
    'zh-Hans': '下一步',
    'zh-Hant': '下一步',
    en: 'Go on',
  },
  code: {
    'zh-Hans': '短信验证码',
    'zh-Hant': '短信驗證碼',
    en: 'The code we sent',
  },
  codeSentTo: {
    'zh-Hans': '六位数字，已发到 {mobile}，十分钟内有效，可以粘贴',
    'zh-Hant': '六位數字，已發到 {mobile}，十分鐘內有效，可以貼上',
    en: 'Six digits, sent to {mobile}; valid for ten minutes, and may be pasted',
  },
  pin: {
    'zh-Hans': '网证口令',
    'zh-Hant': '網證口令',
    en: 'PIN of your network identity',
  },
  pinHint: {
    'zh-Hans': '六位数字，可以粘贴',
    'zh-Hant': '六位數字，可以貼上',
    en: 'Six digits; may be pasted',
  },
  wrongDigits: {
    'zh-Hans': '数字不对',
    'zh-Hant': '數字不對',
    en: 'These digits are not right',
  },
  wrongDigitsNext: {
    'zh-Hans': '请核对后再输入一次；多次不对要重新开始，也可以换一种方式。',
    'zh-Hant': '請核對後再輸入一次；多次不對要重新開始，也可以換一種方式。',
    en: 'Check them and enter them once more; after several attempts one begins anew. You may also try another way.',
  },
  finish: {
    'zh-Hans': '完成认证',
    'zh-Hant': '完成認證',
    en: 'Verify',
  },
  lookAtCamera: {
    'zh-Hans': '请看摄像头，完成后点下面的按钮',
    'zh-Hant': '請看鏡頭，完成後點下面的按鈕',
    en: 'Look at the camera, then press the button below',
  },
  faceDone: {
    'zh-Hans': '我已完成人脸核身',
    'zh-Hant': '我已完成人臉核身',
    en: 'I have done the face check',
  },
  standIn: {
    'zh-Hans': '沙盒替身',
    'zh-Hant': '沙盒替身',
    en: 'A stand-in of the sandbox',
  },
  standInFace: {
    'zh-Hans': '这里代替微信的人脸核身，没有真的摄像头，点按钮就算通过。',
    'zh-Hant': '這裏代替微信的人臉核身，沒有真的鏡頭，點按鈕就算通過。',
    en: "In place of WeChat's face check. No camera is used; the button counts as passed.",
  },
  standInPin: {
    'zh-Hans': '这里代替国家网络身份认证，用示例人物的口令。',
    'zh-Hant': '這裏代替國家網絡身份認證，用示例人物的口令。',
    en: 'In place of the national service. Use the PIN of an invented person.',
  },
  standInText: {
    'zh-Hans': '没有真的发短信。替身发的是：{text}',
    'zh-Hant': '沒有真的發短信。替身發的是：{text}',
    en: 'No real message was sent. The stand-in sent: {text}',
  },
  samplePin: {
    'zh-Hans': '示例人物的口令是 {pin}',
    'zh-Hant': '示例人物的口令是 {pin}',
    en: 'The PIN of the invented person is {pin}',
  },
  beSomebody: {
    'zh-Hans': '沙盒：扮演一个示例人物',
    'zh-Hant': '沙盒：扮演一個示例人物',
    en: 'Sandbox: be an invented person',
  },
  beSomebodyNote: {
    'zh-Hans': '都是虚构的人，号码不属于任何人',
    'zh-Hant': '都是虛構的人，號碼不屬於任何人',
    en: 'All of them are invented; the numbers belong to nobody',
  },
} as const satisfies Record<string, LocalText>;
