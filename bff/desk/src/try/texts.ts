import { defineTexts, type LocalText } from '@zero-visit/shared-types';
import type { Step } from './step-rules';

export const texts = defineTexts({
  title: { 'zh-Hans': '零跑腿 · 试一试', 'zh-Hant': '零跑腿 · 試一試', en: 'Zero-Visit · try it' },
  sandbox: {
    'zh-Hans': '沙盒：人物与数据均为虚构，短信、人脸、快递为替身',
    'zh-Hant': '沙盒：人物與資料均為虛構，短訊、人臉、快遞為替身',
    en: 'Sandbox: invented people and data; texts, face check and courier are stand-ins',
  },
  notHere: {
    'zh-Hans': '试一试只在沙盒里有。这里是正式系统。',
    'zh-Hant': '試一試只在沙盒裡有。這裡是正式系統。',
    en: 'There is nothing to try here: this is the real thing.',
  },
  screen: { 'zh-Hans': '① 大厅窗口屏', 'zh-Hant': '① 大廳窗口屏', en: '① Screen in the hall' },
  phone: { 'zh-Hans': '② 群众的手机', 'zh-Hant': '② 群眾的手機', en: '② The citizen’s phone' },
  desk: { 'zh-Hans': '③ 部门的办件台', 'zh-Hant': '③ 部門的辦件台', en: '③ The department’s desk' },
  alone: { 'zh-Hans': '单独打开', 'zh-Hant': '單獨打開', en: 'Open alone' },
  steps: { 'zh-Hans': '接下来做什么', 'zh-Hant': '接下來做什麼', en: 'What to do next' },

  hold: {
    'zh-Hans': '把手机对准屏幕',
    'zh-Hant': '把手機對準屏幕',
    en: 'Hold the phone to the screen',
  },
  holding: { 'zh-Hans': '正在对准…', 'zh-Hant': '正在對準…', en: 'Holding…' },
  held: {
    'zh-Hans': '手机看到了二维码',
    'zh-Hant': '手機看到了二維碼',
    en: 'The phone saw the code',
  },
  noCode: {
    'zh-Hans': '屏幕上现在没有二维码。请在窗口屏上点「下一位」，或稍等片刻。',
    'zh-Hant': '屏幕上現在沒有二維碼。請在窗口屏上點「下一位」，或稍等片刻。',
    en: 'There is no code on the screen now. Press “Next, please” there, or wait a moment.',
  },
  phoneSilent: {
    'zh-Hans': '手机没有反应。请等它打开后再试。',
    'zh-Hant': '手機沒有反應。請等它打開後再試。',
    en: 'The phone does not answer. Wait until it is open and try again.',
  },

  people: { 'zh-Hans': '示例人物', 'zh-Hant': '示例人物', en: 'Sample people' },
  peopleHelp: {
    'zh-Hans': '手机上认证时可直接选用；也可点下面的内容复制。',
    'zh-Hant': '手機上認證時可直接選用；也可點下面的內容複製。',
    en: 'Pick one on the phone while verifying, or click below to copy.',
  },
  find: {
    'zh-Hans': '按姓名或故事查找',
    'zh-Hant': '按姓名或故事查找',
    en: 'Find by name or story',
  },
  nobody: { 'zh-Hans': '没有这样的人物', 'zh-Hant': '沒有這樣的人物', en: 'Nobody like that' },
  copyName: { 'zh-Hans': '姓名', 'zh-Hant': '姓名', en: 'Name' },
  copyNumber: { 'zh-Hans': '证件号码', 'zh-Hant': '證件號碼', en: 'Number' },
  copyMobile: { 'zh-Hans': '手机', 'zh-Hant': '手機', en: 'Mobile' },
  copyPin: { 'zh-Hans': '网证口令', 'zh-Hant': '網證口令', en: 'PIN' },
  copyCode: { 'zh-Hans': '验证码', 'zh-Hant': '驗證碼', en: 'Code' },
  copied: { 'zh-Hans': '已复制', 'zh-Hant': '已複製', en: 'Copied' },
  sentTexts: { 'zh-Hans': '短信', 'zh-Hant': '短訊', en: 'Text messages' },
  noTexts: {
    'zh-Hans': '还没有短信。验证码和办件通知会出现在这里。',
    'zh-Hant': '還沒有短訊。驗證碼和辦件通知會出現在這裡。',
    en: 'No text message yet. Codes and news of cases will appear here.',
  },
  retry: { 'zh-Hans': '重试', 'zh-Hant': '重試', en: 'Try again' },
});

/** The steps of the errand as short names … */
export const stepNames: Readonly<Record<Step, LocalText>> = {
  scan: { 'zh-Hans': '扫码', 'zh-Hant': '掃碼', en: 'Scan' },
  match: { 'zh-Hans': '对数字', 'zh-Hant': '對數字', en: 'Match' },
  verify: { 'zh-Hans': '验证身份', 'zh-Hant': '驗證身份', en: 'Verify' },
  authorise: { 'zh-Hans': '逐项授权', 'zh-Hant': '逐項授權', en: 'Authorise' },
  fill: { 'zh-Hans': '核对提交', 'zh-Hant': '核對提交', en: 'Submit' },
  review: { 'zh-Hans': '审批寄送', 'zh-Hant': '審批寄送', en: 'Review, mail' },
};

/** … and what to do in each. */
export const stepHelp: Readonly<Record<Step, LocalText>> = {
  scan: {
    'zh-Hans': '点手机上方的「把手机对准屏幕」，手机就会读到窗口屏上的二维码。',
    'zh-Hant': '點手機上方的「把手機對準屏幕」，手機就會讀到窗口屏上的二維碼。',
    en: 'Press “Hold the phone to the screen”: the phone reads the code that the screen shows.',
  },
  match: {
    'zh-Hans': '先看清是谁、在哪里、要什么，再在手机上点选窗口屏显示的两位数。',
    'zh-Hant': '先看清是誰、在哪裡、要什麼，再在手機上點選窗口屏顯示的兩位數。',
    en: 'See who asks, where and for what; then pick the two digits that the screen shows.',
  },
  verify: {
    'zh-Hans':
      '选一种认证方式，点「扮演一个示例人物」（先试林添），按提示完成。网证口令在左下方，验证码在「短信」里。',
    'zh-Hant':
      '選一種認證方式，點「扮演一個示例人物」（先試林添），按提示完成。網證口令在左下方，驗證碼在「短訊」裡。',
    en: 'Choose a way, press “be an invented person” (林添 first) and follow the steps. PINs and texts are at the left.',
  },
  authorise: {
    'zh-Hans': '在手机上继续：第一次用先认证身份，再逐项看清哪些数据给谁、为什么，然后授权。',
    'zh-Hant': '在手機上繼續：第一次用先認證身份，再逐項看清哪些資料給誰、為什麼，然後授權。',
    en: 'Go on at the phone: the first time, verify who you are; then see which data goes to whom and why, and authorise it.',
  },
  fill: {
    'zh-Hans': '表单已经填好，每个值都写着来自哪里。选好收件地址，提交。',
    'zh-Hant': '表單已經填好，每個值都寫著來自哪裡。選好收件地址，提交。',
    en: 'The form is filled, each value with its source. Choose the address and submit.',
  },
  review: {
    'zh-Hans':
      '到右边的办件台点一位示例人员登录：受理、批准、打印、交寄。包裹几十秒后送达，再回手机评价。',
    'zh-Hant':
      '到右邊的辦件台點一位示例人員登入：受理、批准、列印、交寄。包裹幾十秒後送達，再回手機評價。',
    en: 'At the desk, sign in as a sample person: accept, approve, print, dispatch. The parcel arrives in seconds; then rate it on the phone.',
  },
};
