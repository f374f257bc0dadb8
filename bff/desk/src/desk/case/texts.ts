import {
  type CaseAction,
  defineTexts,
  type LocalText,
  type ShipmentState,
} from '@zero-visit/shared-types';

export const texts = defineTexts({
  back: { 'zh-Hans': '返回列表', 'zh-Hant': '返回列表', en: 'Back to the list' },
  next: { 'zh-Hans': '下一件', 'zh-Hant': '下一件', en: 'Next case' },
  reload: { 'zh-Hans': '重新读取', 'zh-Hant': '重新讀取', en: 'Read again' },
  applicant: { 'zh-Hans': '申请人', 'zh-Hant': '申請人', en: 'Applicant' },
  receivedAt: { 'zh-Hans': '收件', 'zh-Hant': '收件', en: 'Received' },
  promised: { 'zh-Hans': '承诺办结', 'zh-Hant': '承諾辦結', en: 'Promised' },
  workingDays: {
    'zh-Hans': '{days} 个工作日',
    'zh-Hant': '{days} 個工作天',
    en: '{days} working days',
  },
  delivery: { 'zh-Hans': '送达方式', 'zh-Hant': '送達方式', en: 'Delivery' },
  mail: { 'zh-Hans': '邮寄', 'zh-Hant': '郵寄', en: 'By mail' },
  electronic: { 'zh-Hans': '电子证照', 'zh-Hant': '電子證照', en: 'Electronic' },
  assigned: { 'zh-Hans': '经办', 'zh-Hant': '經辦', en: 'With' },
  accessNote: {
    'zh-Hans': '本次查看已记入申请人的「谁看过我的数据」。',
    'zh-Hant': '本次查看已記入申請人的「誰看過我的資料」。',
    en: 'This look is on record: the applicant sees it under “Who looked at my data”.',
  },

  content: { 'zh-Hans': '申请内容', 'zh-Hant': '申請內容', en: 'Application' },
  unanswered: { 'zh-Hans': '未填写', 'zh-Hant': '未填寫', en: 'Not answered' },
  yes: { 'zh-Hans': '是', 'zh-Hant': '是', en: 'Yes' },
  no: { 'zh-Hans': '否', 'zh-Hant': '否', en: 'No' },
  onLabel: {
    'zh-Hans': '已登记，打印寄递标签时显示',
    'zh-Hant': '已登記，列印寄遞標籤時顯示',
    en: 'On file; shown when the label is printed',
  },
  fromCitizen: { 'zh-Hans': '本人填写', 'zh-Hant': '本人填寫', en: 'By the citizen' },
  fromAccount: { 'zh-Hans': '账户', 'zh-Hant': '帳戶', en: 'Account' },
  fromRegister: { 'zh-Hans': '登记数据', 'zh-Hant': '登記資料', en: 'Register' },
  asOf: { 'zh-Hans': '{day} 的数据', 'zh-Hant': '{day} 的資料', en: 'as of {day}' },
  before: { 'zh-Hans': '补正前', 'zh-Hant': '補正前', en: 'Before' },
  after: { 'zh-Hans': '补正后', 'zh-Hant': '補正後', en: 'After' },
  pictureReplaced: {
    'zh-Hans': '照片已更换',
    'zh-Hant': '照片已更換',
    en: 'The picture was replaced',
  },
  changedCount: {
    'zh-Hans': '申请人已补正，改动 {count} 项，已标出前后对比。',
    'zh-Hant': '申請人已補正，改動 {count} 項，已標出前後對比。',
    en: 'Corrected by the applicant: {count} changed, shown before and after.',
  },
  pictureFailed: {
    'zh-Hans': '图片没有取到',
    'zh-Hant': '圖片沒有取到',
    en: 'The picture could not be fetched',
  },

  actions: { 'zh-Hans': '办理', 'zh-Hant': '辦理', en: 'Act' },
  nothingToDo: {
    'zh-Hans': '现在没有需要您办理的。',
    'zh-Hant': '現在沒有需要您辦理的。',
    en: 'Nothing for you to do now.',
  },
  withCitizen: {
    'zh-Hans': '等待申请人补正。补正完成后会回到待受理。',
    'zh-Hant': '等待申請人補正。補正完成後會回到待受理。',
    en: 'Waiting for the applicant’s corrections; the case then comes back.',
  },
  over: { 'zh-Hans': '此件已经结束。', 'zh-Hant': '此件已經結束。', en: 'This case is over.' },

  acceptSure: { 'zh-Hans': '确认受理？', 'zh-Hant': '確認受理？', en: 'Accept this case?' },
  acceptHelp: {
    'zh-Hans': '受理后不能再要求补正（行政许可法第三十二条）。',
    'zh-Hant': '受理後不能再要求補正（行政許可法第三十二條）。',
    en: 'After acceptance no correction can be asked for (Licensing Law §32).',
  },
  approveSure: {
    'zh-Hans': '确认批准并发证？',
    'zh-Hant': '確認批准並發證？',
    en: 'Approve and issue?',
  },
  approveHelp: {
    'zh-Hans': '将立即生成证件并通知申请人，不能撤回。',
    'zh-Hant': '將立即生成證件並通知申請人，不能撤回。',
    en: 'The certificate is made and the applicant told at once. This cannot be undone.',
  },
  pickUpSure: {
    'zh-Hans': '确认本人已领取？',
    'zh-Hant': '確認本人已領取？',
    en: 'Was it picked up in person?',
  },
  pickUpHelp: {
    'zh-Hans': '请先核对领取人身份。确认后此件办结。',
    'zh-Hant': '請先核對領取人身份。確認後此件辦結。',
    en: 'Check who is there first. The case then ends.',
  },
  done: { 'zh-Hans': '已办理：{action}', 'zh-Hant': '已辦理：{action}', en: 'Done: {action}' },
  sure: { 'zh-Hans': '确认', 'zh-Hant': '確認', en: 'Yes' },
  cancel: { 'zh-Hans': '取消', 'zh-Hant': '取消', en: 'Cancel' },

  reason: { 'zh-Hans': '理由', 'zh-Hant': '理由', en: 'Reason' },
  reasonShown: {
    'zh-Hans': '会原文送达申请人，请写清事实和依据，不要写他人的个人信息。',
    'zh-Hant': '會原文送達申請人，請寫清事實和依據，不要寫他人的個人資料。',
    en: 'The applicant reads it as written: give facts and grounds, and no one else’s data.',
  },
  reasonNeeded: { 'zh-Hans': '请写明理由', 'zh-Hant': '請寫明理由', en: 'Give the reason' },
  refuseLaw: {
    'zh-Hans':
      '行政许可法第三十八条：不予批准应当说明理由，并告知可以申请行政复议或者提起行政诉讼。',
    'zh-Hant':
      '行政許可法第三十八條：不予批准應當說明理由，並告知可以申請行政覆議或者提起行政訴訟。',
    en: 'Licensing Law §38: a refusal states its reasons and names the ways of review and suit.',
  },
  refuseIntakeLaw: {
    'zh-Hans': '行政许可法第三十二条：不属于本机关职权范围的，应当告知向哪个机关申请。',
    'zh-Hant': '行政許可法第三十二條：不屬於本機關職權範圍的，應當告知向哪個機關申請。',
    en: 'Licensing Law §32: where another office is competent, say which.',
  },

  marking: {
    'zh-Hans': '勾选需要补正的内容，并写明怎么改。补正只能提出这一次，请一次写全。',
    'zh-Hant': '勾選需要補正的內容，並寫明怎麼改。補正只能提出這一次，請一次寫全。',
    en: 'Mark what must be corrected and say how. You can ask only once: be complete.',
  },
  mark: {
    'zh-Hans': '需要补正：{label}',
    'zh-Hant': '需要補正：{label}',
    en: 'Needs correction: {label}',
  },
  howToCorrect: { 'zh-Hans': '写明怎么改', 'zh-Hant': '寫明怎麼改', en: 'Say how to correct it' },
  notTheirs: {
    'zh-Hans': '登记数据，申请人不能改',
    'zh-Hant': '登記資料，申請人不能改',
    en: 'From a register: not theirs to change',
  },
  note: { 'zh-Hans': '总的说明', 'zh-Hant': '總的說明', en: 'Note' },
  marked: { 'zh-Hans': '已勾选 {count} 项', 'zh-Hant': '已勾選 {count} 項', en: '{count} marked' },
  reasonsMissing: {
    'zh-Hans': '还有 {count} 项没有写明怎么改',
    'zh-Hant': '還有 {count} 項沒有寫明怎麼改',
    en: '{count} still without how',
  },
  noteMissing: { 'zh-Hans': '请写总的说明', 'zh-Hant': '請寫總的說明', en: 'Write the note' },
  noneMarked: { 'zh-Hans': '请至少勾选一项', 'zh-Hant': '請至少勾選一項', en: 'Mark at least one' },
  send: { 'zh-Hans': '发出补正通知', 'zh-Hant': '發出補正通知', en: 'Send the notice' },
  sendSure: { 'zh-Hans': '发出补正通知？', 'zh-Hant': '發出補正通知？', en: 'Send the notice?' },
  sendHelp: {
    'zh-Hans': '共 {count} 项。发出后不能再增加，也不能再次要求补正。',
    'zh-Hant': '共 {count} 項。發出後不能再增加，也不能再次要求補正。',
    en: '{count} in all. Nothing can be added later, and there is no second notice.',
  },

  notice: { 'zh-Hans': '补正通知', 'zh-Hant': '補正通知', en: 'Correction notice' },
  askedAt: { 'zh-Hans': '{time} 发出', 'zh-Hant': '{time} 發出', en: 'sent {time}' },
  answeredAt: { 'zh-Hans': '{time} 已补正', 'zh-Hant': '{time} 已補正', en: 'answered {time}' },

  timeline: { 'zh-Hans': '办理过程', 'zh-Hant': '辦理過程', en: 'Timeline' },
  byCitizen: { 'zh-Hans': '申请人', 'zh-Hant': '申請人', en: 'Applicant' },
  byStaff: { 'zh-Hans': '经办', 'zh-Hant': '經辦', en: 'Office' },
  bySystem: { 'zh-Hans': '系统', 'zh-Hant': '系統', en: 'System' },

  certificate: { 'zh-Hans': '证件', 'zh-Hant': '證件', en: 'Certificate' },
  issuedAt: { 'zh-Hans': '{time} 签发', 'zh-Hant': '{time} 簽發', en: 'issued {time}' },
  print: { 'zh-Hans': '打印证件', 'zh-Hant': '列印證件', en: 'Print certificate' },
  shipment: { 'zh-Hans': '寄递', 'zh-Hant': '寄遞', en: 'Delivery' },
  label: { 'zh-Hans': '打印寄递标签', 'zh-Hant': '列印寄遞標籤', en: 'Print label' },
  dispatch: { 'zh-Hans': '交寄', 'zh-Hant': '交寄', en: 'Hand to courier' },
  dispatchSure: { 'zh-Hans': '确认交寄？', 'zh-Hant': '確認交寄？', en: 'Hand it to the courier?' },
  dispatchHelp: {
    'zh-Hans': '请先打印证件和标签并封装。确认后向快递下单，并自动跟踪物流。',
    'zh-Hant': '請先列印證件和標籤並封裝。確認後向快遞下單，並自動跟蹤物流。',
    en: 'Print and pack first. This orders the courier and follows the parcel from then on.',
  },
  dispatched: {
    'zh-Hans': '已交寄，物流会自动更新。',
    'zh-Hant': '已交寄，物流會自動更新。',
    en: 'Handed over; its way is followed by itself.',
  },

  rating: { 'zh-Hans': '申请人评价', 'zh-Hant': '申請人評價', en: 'Rating' },
  stars: { 'zh-Hans': '{stars} 星', 'zh-Hant': '{stars} 星', en: '{stars} of 5' },
});

/** A button for each action of staff, and what is said once it is done. */
export const actionNames: Readonly<Record<CaseAction, LocalText>> = {
  accept: { 'zh-Hans': '受理', 'zh-Hant': '受理', en: 'Accept' },
  askCorrection: { 'zh-Hans': '要求补正', 'zh-Hant': '要求補正', en: 'Ask for corrections' },
  refuseIntake: { 'zh-Hans': '不予受理', 'zh-Hant': '不予受理', en: 'Do not accept' },
  approve: { 'zh-Hans': '批准并发证', 'zh-Hant': '批准並發證', en: 'Approve and issue' },
  refuse: { 'zh-Hans': '不予批准', 'zh-Hant': '不予批准', en: 'Refuse' },
  pickUp: { 'zh-Hans': '已当面领取', 'zh-Hant': '已當面領取', en: 'Picked up' },
  withdraw: { 'zh-Hans': '撤回申请', 'zh-Hant': '撤回申請', en: 'Withdraw' },
  correct: { 'zh-Hans': '提交补正', 'zh-Hant': '提交補正', en: 'Correct' },
  issue: { 'zh-Hans': '发证', 'zh-Hant': '發證', en: 'Issue' },
  deliver: { 'zh-Hans': '送达签收', 'zh-Hant': '送達簽收', en: 'Deliver' },
  openElectronically: { 'zh-Hans': '打开电子证照', 'zh-Hant': '打開電子證照', en: 'Open' },
};

/** What happened, as a line of the timeline. */
export const happenings: Readonly<Record<CaseAction | 'submit', LocalText>> = {
  submit: { 'zh-Hans': '提交申请', 'zh-Hant': '提交申請', en: 'Submitted' },
  accept: { 'zh-Hans': '受理', 'zh-Hant': '受理', en: 'Accepted' },
  askCorrection: { 'zh-Hans': '要求补正', 'zh-Hant': '要求補正', en: 'Corrections asked for' },
  refuseIntake: { 'zh-Hans': '不予受理', 'zh-Hant': '不予受理', en: 'Not accepted' },
  approve: { 'zh-Hans': '批准', 'zh-Hant': '批准', en: 'Approved' },
  refuse: { 'zh-Hans': '不予批准', 'zh-Hant': '不予批准', en: 'Refused' },
  pickUp: { 'zh-Hans': '当面领取，办结', 'zh-Hant': '當面領取，辦結', en: 'Picked up: closed' },
  withdraw: { 'zh-Hans': '撤回申请', 'zh-Hant': '撤回申請', en: 'Withdrawn' },
  correct: { 'zh-Hans': '提交补正', 'zh-Hant': '提交補正', en: 'Corrected' },
  issue: { 'zh-Hans': '发证', 'zh-Hant': '發證', en: 'Certificate issued' },
  deliver: { 'zh-Hans': '送达签收，办结', 'zh-Hant': '送達簽收，辦結', en: 'Delivered: closed' },
  openElectronically: {
    'zh-Hans': '已查看电子证照，办结',
    'zh-Hant': '已查看電子證照，辦結',
    en: 'Opened: closed',
  },
};

export const shipmentNames: Readonly<Record<ShipmentState, LocalText>> = {
  prepared: { 'zh-Hans': '待交寄', 'zh-Hant': '待交寄', en: 'To be handed over' },
  handedOver: { 'zh-Hans': '已交寄', 'zh-Hant': '已交寄', en: 'Handed over' },
  collected: { 'zh-Hans': '已揽收', 'zh-Hant': '已攬收', en: 'Collected' },
  inTransit: { 'zh-Hans': '运输中', 'zh-Hant': '運輸中', en: 'On its way' },
  outForDelivery: { 'zh-Hans': '派送中', 'zh-Hant': '派送中', en: 'Out for delivery' },
  delivered: { 'zh-Hans': '已签收', 'zh-Hant': '已簽收', en: 'Delivered' },
  trouble: { 'zh-Hans': '投递异常', 'zh-Hant': '投遞異常', en: 'Trouble' },
  returning: { 'zh-Hans': '退回中', 'zh-Hant': '退回中', en: 'Coming back' },
  returned: { 'zh-Hans': '已退回', 'zh-Hant': '已退回', en: 'Came back' },
};
