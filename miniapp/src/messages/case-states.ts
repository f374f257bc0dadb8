import type { LocalText } from '@zero-visit/shared-types';

/** What each state of a case means, what was done, and what comes next. */
export const caseStateTexts = {
  received: {
    'zh-Hans': '已收到',
    'zh-Hant': '已收到',
    en: 'Received',
  },
  awaitingCorrection: {
    'zh-Hans': '等您补正',
    'zh-Hant': '等您補正',
    en: 'To correct',
  },
  accepted: {
    'zh-Hans': '已受理',
    'zh-Hant': '已受理',
    en: 'Accepted',
  },
  approved: {
    'zh-Hans': '已批准',
    'zh-Hant': '已批准',
    en: 'Approved',
  },
  issued: {
    'zh-Hans': '证照已制作',
    'zh-Hant': '證照已製作',
    en: 'Certificate issued',
  },
  notAccepted: {
    'zh-Hans': '不予受理',
    'zh-Hant': '不予受理',
    en: 'Not accepted',
  },
  refused: {
    'zh-Hans': '不予批准',
    'zh-Hant': '不予批准',
    en: 'Refused',
  },
  withdrawn: {
    'zh-Hans': '已撤回',
    'zh-Hant': '已撤回',
    en: 'Withdrawn',
  },
  closed: {
    'zh-Hans': '已办结',
    'zh-Hant': '已辦結',
    en: 'Finished',
  },
} as const satisfies Record<string, LocalText>;
export const caseActionTexts = {
  submit: {
    'zh-Hans': '您提交了申请',
    'zh-Hant': '您提交了申請',
    en: 'You sent the application',
  },
  accept: {
    'zh-Hans': '部门已受理',
    'zh-Hant': '部門已受理',
    en: 'The department accepted it',
  },
  askCorrection: {
    'zh-Hans': '部门请您补正',
    'zh-Hant': '部門請您補正',
    en: 'The department asks for corrections',
  },
  refuseIntake: {
    'zh-Hans': '部门决定不予受理',
    'zh-Hant': '部門決定不予受理',
    en: 'The department did not accept it',
  },
  approve: {
    'zh-Hans': '部门已批准',
    'zh-Hant': '部門已批准',
    en: 'The department approved it',
  },
  refuse: {
    'zh-Hans': '部门决定不予批准',
    'zh-Hant': '部門決定不予批准',
    en: 'The department refused it',
  },
  pickUp: {
    'zh-Hans': '您已领取证照',
    'zh-Hant': '您已領取證照',
    en: 'You picked it up',
  },
  withdraw: {
    'zh-Hans': '您撤回了申请',
    'zh-Hant': '您撤回了申請',
    en: 'You withdrew it',
  },
  correct: {
    'zh-Hans': '您提交了补正',
    'zh-Hant': '您提交了補正',
    en: 'You sent corrections',
  },
  issue: {
    'zh-Hans': '证照已制作',
    'zh-Hant': '證照已製作',
    en: 'The certificate was made',
  },
  deliver: {
    'zh-Hans': '证照已送到您手中',
    'zh-Hant': '證照已送到您手中',
    en: 'It was delivered to you',
  },
  openElectronically: {
    'zh-Hans': '您打开了电子证照',
    'zh-Hant': '您打開了電子證照',
    en: 'You opened the electronic certificate',
  },
  /** What happens after each state; of an issued one by the way it travels. */
} as const satisfies Record<string, LocalText>;
export const caseNextTexts = {
  received: {
    'zh-Hans': '部门会在5个工作日内决定是否受理；材料有问题会一次性告诉您，逾期不说就算受理。',
    'zh-Hant': '部門會在5個工作日內決定是否受理；材料有問題會一次性告訴您，逾期不説就算受理。',
    en: 'The department decides within 5 working days whether to accept it. If anything is missing you are told all of it at once; if nobody speaks up in time, it counts as accepted.',
  },
  awaitingCorrection: {
    'zh-Hans': '请您改好标出的几项。改好之前时间不计算在内。',
    'zh-Hant': '請您改好標出的幾項。改好之前時間不計算在內。',
    en: 'Please correct the marked answers. The clock stands still until you do.',
  },
  accepted: {
    'zh-Hans': '部门正在审核，会在承诺日期前办结。',
    'zh-Hant': '部門正在審核，會在承諾日期前辦結。',
    en: 'The department is deciding, by the promised date.',
  },
  approved: {
    'zh-Hans': '已批准，正在制作证照。',
    'zh-Hant': '已批准，正在製作證照。',
    en: 'Approved; the certificate is being made.',
  },
  issuedMail: {
    'zh-Hans': '证照已做好，正在寄给您。送到您手中，这件事才算办完。',
    'zh-Hant': '證照已做好，正在寄給您。送到您手中，這件事才算辦完。',
    en: 'The certificate is on its way. This case ends when it is in your hands.',
  },
  issuedElectronic: {
    'zh-Hans': '电子证照已做好，打开后就办完了。',
    'zh-Hant': '電子證照已做好，打開後就辦完了。',
    en: 'The electronic certificate is ready. Opening it finishes the case.',
  },
  notAccepted: {
    'zh-Hans': '原因写在上面的进度里。不服可以在60日内申请行政复议，或者6个月内提起行政诉讼。',
    'zh-Hant': '原因寫在上面的進度裏。不服可以在60日內申請行政複議，或者6個月內提起行政訴訟。',
    en: 'The reason is in the progress above. You may ask for administrative review within 60 days or go to court within 6 months.',
  },
  refused: {
    'zh-Hans': '原因写在上面的进度里。不服可以在60日内申请行政复议，或者6个月内提起行政诉讼。',
    'zh-Hant': '原因寫在上面的進度裏。不服可以在60日內申請行政複議，或者6個月內提起行政訴訟。',
    en: 'The reason is in the progress above. You may ask for administrative review within 60 days or go to court within 6 months.',
  },
  withdrawn: {
    'zh-Hans': '这个办件已结束。需要时可以重新申请。',
    'zh-Hant': '這個辦件已結束。需要時可以重新申請。',
    en: 'This case has ended. You can apply again whenever you need to.',
  },
  closed: {
    'zh-Hans': '都办好了。',
    'zh-Hant': '都辦好了。',
    en: 'All done.',
  },
} as const satisfies Record<string, LocalText>;
