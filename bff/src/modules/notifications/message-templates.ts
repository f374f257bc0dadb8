import type { CaseAction, DeviceKind, LocalText, ShipmentState } from '@zero-visit/shared-types';

/** What a message is about: a step of a case, a place on its parcel's way, an answer to a report, a device. */
export type Occasion =
  | 'submit'
  | CaseAction
  | `shipment.${ShipmentState}`
  | 'report.answered'
  | `${DeviceKind}.added`
  | 'devices.ended';

/** `{about}` and `{number}` are filled in; a text says what happened and what comes next. */
type Template = { readonly title: LocalText; readonly text: LocalText };

const of = (title: [string, string, string], text: [string, string, string]): Template => ({
  title: { 'zh-Hans': title[0], 'zh-Hant': title[1], en: title[2] },
  text: { 'zh-Hans': text[0], 'zh-Hant': text[1], en: text[2] },
});

/** The one table of what citizens are told. An occasion without a line is not worth a message. */
export const messageTemplates: Partial<Record<Occasion, Template>> = {
  submit: of(
    ['已收到您的申请', '已收到您的申請', 'We have your application'],
    [
      '“{about}”已收件，受理编号 {number}。进度会在这里告诉您。',
      '「{about}」已收件，受理編號 {number}。進度會在這裏告訴您。',
      '“{about}” has been received, number {number}. We will tell you here how it goes on.',
    ],
  ),
  accept: of(
    ['已受理', '已受理', 'Accepted'],
    [
      '“{about}”已受理，我们会在承诺日期前办结。',
      '「{about}」已受理，我們會在承諾日期前辦結。',
      '“{about}” has been accepted and will be decided by the promised date.',
    ],
  ),
  askCorrection: of(
    ['请补正材料', '請補正材料', 'Please correct your application'],
    [
      '“{about}”有内容需要补正。请一次改完标出的几项，其余不用再填。',
      '「{about}」有內容需要補正。請一次改完標出的幾項，其餘不用再填。',
      '“{about}” needs corrections. Please change the marked answers; nothing else is asked again.',
    ],
  ),
  correct: of(
    ['已收到补正', '已收到補正', 'We have your corrections'],
    [
      '“{about}”的补正已收到，继续办理。',
      '「{about}」的補正已收到，繼續辦理。',
      'Your corrections to “{about}” are here; we go on.',
    ],
  ),
  refuseIntake: of(
    ['不予受理', '不予受理', 'Not accepted'],
    [
      '“{about}”不予受理，原因请看办件详情。',
      '「{about}」不予受理，原因請看辦件詳情。',
      '“{about}” was not accepted. The case says why.',
    ],
  ),
  refuse: of(
    ['不予批准', '不予批准', 'Refused'],
    [
      '“{about}”未获批准，原因和救济途径请看办件详情。',
      '「{about}」未獲批准，原因和救濟途徑請看辦件詳情。',
      '“{about}” was refused. The case says why, and what you can do.',
    ],
  ),
  approve: of(
    ['已批准', '已批准', 'Approved'],
    ['“{about}”已批准。', '「{about}」已批准。', '“{about}” has been approved.'],
  ),
  issue: of(
    ['证件已制作', '證件已製作', 'Your certificate is ready'],
    [
      '“{about}”的结果已制作完成，可在办件详情查看。',
      '「{about}」的結果已製作完成，可在辦件詳情查看。',
      'The result of “{about}” is ready; you find it in the case.',
    ],
  ),
  withdraw: of(
    ['已撤回', '已撤回', 'Withdrawn'],
    ['您已撤回“{about}”的申请。', '您已撤回「{about}」的申請。', 'You have withdrawn “{about}”.'],
  ),
  'shipment.handedOver': of(
    ['已寄出', '已寄出', 'On its way'],
    [
      '“{about}”的结果已交寄，办件详情里可以看到它到了哪里。',
      '「{about}」的結果已交寄，辦件詳情裏可以看到它到了哪裏。',
      'The result of “{about}” has been mailed; the case shows where it is.',
    ],
  ),
  'shipment.outForDelivery': of(
    ['正在派送', '正在派送', 'Out for delivery'],
    [
      '“{about}”的邮件正在派送，请留意接收。',
      '「{about}」的郵件正在派送，請留意接收。',
      'The parcel of “{about}” is out for delivery.',
    ],
  ),
  'shipment.delivered': of(
    ['已签收', '已簽收', 'Delivered'],
    [
      '“{about}”的邮件已签收，办件办结。请给这次服务打分。',
      '「{about}」的郵件已簽收，辦件辦結。請給這次服務打分。',
      'The parcel of “{about}” has arrived and the case is closed. Please rate it.',
    ],
  ),
  'shipment.trouble': of(
    ['派送遇到问题', '派送遇到問題', 'Trouble with the delivery'],
    [
      '“{about}”的邮件派送遇到问题，我们正在跟进。',
      '「{about}」的郵件派送遇到問題，我們正在跟進。',
      'There is trouble with the parcel of “{about}”; we are looking into it.',
    ],
  ),
  'shipment.returned': of(
    ['邮件被退回', '郵件被退回', 'The parcel came back'],
    [
      '“{about}”的邮件被退回，请联系办理部门重新寄送，不用再申请。',
      '「{about}」的郵件被退回，請聯絡辦理部門重新寄送，不用再申請。',
      'The parcel of “{about}” came back. Ask the department to mail it again; no new application is needed.',
    ],
  ),
  'phone.added': of(
    ['您的账号添加了一部手机', '您的帳號添加了一部手機', 'A phone was added to your account'],
    [
      '“{about}”通过本人核验登录了您的账号。如果不是您，请点这里，那部手机会立即停用。',
      '「{about}」通過本人核驗登入了您的帳號。如果不是您，請點這裏，那部手機會立即停用。',
      '“{about}” proved to be you and was added. If it was not you, tap here: that phone is stopped at once.',
    ],
  ),
  'browser.added': of(
    ['您的账号添加了一个电脑浏览器', '您的帳號添加了一個電腦瀏覽器', 'A browser was added'],
    [
      '“{about}”已登记为您的电脑浏览器。如果不是您，请点这里，它会立即停用。',
      '「{about}」已登記為您的電腦瀏覽器。如果不是您，請點這裏，它會立即停用。',
      '“{about}” was registered as your computer. If it was not you, tap here: it is stopped at once.',
    ],
  ),
  'devices.ended': of(
    ['您的设备已在窗口挂失', '您的裝置已在窗口掛失', 'Your devices were reported lost'],
    [
      '工作人员核对证件后停用了您原来的所有设备。如果不是您办的，请在“我的数据记录”里说明，或拨打12345。',
      '工作人員核對證件後停用了您原來的所有裝置。如果不是您辦的，請在「我的資料記錄」裏說明，或撥打12345。',
      'After comparing your card, staff ended all your earlier devices. If it was not you, say so in “My data record” or call 12345.',
    ],
  ),
  'report.answered': of(
    ['您反映的查看记录有答复了', '您反映的查看記錄有答覆了', 'Your report has been answered'],
    [
      '您说不认得的“{about}”那条记录，主管已经答复。请到“我的”里的“我的数据记录”查看。',
      '您說不認得的「{about}」那條記錄，主管已經答覆。請到「我的」裏的「我的資料記錄」查看。',
      'A supervisor has answered about the record of “{about}” that you did not recognise. You find it under “Me”, “My data record”.',
    ],
  ),
};

/** The text with the service's or office's name and the case's number in it. */
export function fill(text: LocalText, about: LocalText, number: string): LocalText {
  const inOne = (language: keyof LocalText) =>
    text[language].replace('{about}', about[language]).replace('{number}', number);
  return { 'zh-Hans': inOne('zh-Hans'), 'zh-Hant': inOne('zh-Hant'), en: inOne('en') };
}
