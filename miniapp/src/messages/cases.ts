import type { LocalText } from '@zero-visit/shared-types';

/** Cases: the list, the case page, correction and withdrawal. */
export const caseTexts = {
  title: {
    'zh-Hans': '我的办件',
    'zh-Hant': '我的辦件',
    en: 'My cases',
  },
  loading: {
    'zh-Hans': '查找您的办件',
    'zh-Hant': '查找您的辦件',
    en: 'looking for your cases',
  },
  drafts: {
    'zh-Hans': '未提交的草稿',
    'zh-Hant': '未提交的草稿',
    en: 'Not sent yet',
  },
  submitted: {
    'zh-Hans': '已提交的办件',
    'zh-Hant': '已提交的辦件',
    en: 'Sent',
  },
  empty: {
    'zh-Hans': '还没有办件',
    'zh-Hant': '還沒有辦件',
    en: 'No cases yet',
  },
  emptyHint: {
    'zh-Hans': '扫窗口的二维码，或者从“办事”里选一个事项开始。',
    'zh-Hant': '掃窗口的二維碼，或者從「辦事」裏選一個事項開始。',
    en: 'Scan a code at a window, or choose a service under “Services”.',
  },
  toServices: {
    'zh-Hans': '去看看能办什么',
    'zh-Hant': '去看看能辦什麼',
    en: 'See what you can do',
  },
  oneTitle: {
    'zh-Hans': '办件详情',
    'zh-Hant': '辦件詳情',
    en: 'Case',
  },
  loadingOne: {
    'zh-Hans': '打开办件',
    'zh-Hant': '打開辦件',
    en: 'opening the case',
  },
  loadingContent: {
    'zh-Hans': '取出您提交的内容',
    'zh-Hant': '取出您提交的內容',
    en: 'fetching what you sent',
  },
  number: {
    'zh-Hans': '受理号',
    'zh-Hant': '受理號',
    en: 'Receipt number',
  },
  copy: {
    'zh-Hans': '复制',
    'zh-Hant': '複製',
    en: 'Copy',
  },
  copyNumber: {
    'zh-Hans': '复制受理号',
    'zh-Hant': '複製受理號',
    en: 'Copy the receipt number',
  },
  receivedAt: {
    'zh-Hans': '收到时间',
    'zh-Hant': '收到時間',
    en: 'Received',
  },
  promised: {
    'zh-Hans': '承诺办结',
    'zh-Hant': '承諾辦結',
    en: 'Promised by',
  },
  promisedUncertain: {
    'zh-Hans': '预计办结',
    'zh-Hant': '預計辦結',
    en: 'Expected by',
  },
  promisedDays: {
    'zh-Hans': '{date}（{count}个工作日）',
    'zh-Hant': '{date}（{count}個工作日）',
    en: '{date} ({count} working days)',
  },
  uncertainWhy: {
    'zh-Hans': '那一年的放假安排还没公布，日期可能微调。',
    'zh-Hant': '那一年的放假安排還沒公佈，日期可能微調。',
    en: 'The holidays of that year are not published yet; the date may shift a little.',
  },
  department: {
    'zh-Hans': '办理部门',
    'zh-Hant': '辦理部門',
    en: 'Department',
  },
  progress: {
    'zh-Hans': '办理进度',
    'zh-Hant': '辦理進度',
    en: 'Progress',
  },
  next: {
    'zh-Hans': '接下来',
    'zh-Hant': '接下來',
    en: 'What happens next',
  },
  content: {
    'zh-Hans': '我提交的内容',
    'zh-Hant': '我提交的內容',
    en: 'What I sent',
  },
  showContent: {
    'zh-Hans': '查看提交的内容',
    'zh-Hant': '查看提交的內容',
    en: 'Show what I sent',
  },
  hideContent: {
    'zh-Hans': '收起',
    'zh-Hant': '收起',
    en: 'Hide',
  },
  unanswered: {
    'zh-Hans': '未填写',
    'zh-Hant': '未填寫',
    en: 'not answered',
  },
  yes: {
    'zh-Hans': '是',
    'zh-Hant': '是',
    en: 'yes',
  },
  no: {
    'zh-Hans': '否',
    'zh-Hant': '否',
    en: 'no',
  },
  picture: {
    'zh-Hans': '照片已提交',
    'zh-Hant': '照片已提交',
    en: 'picture sent',
  },
  refreshed: {
    'zh-Hans': '页面会自动更新',
    'zh-Hant': '頁面會自動更新',
    en: 'This page updates itself',
  },
  correct: {
    'zh-Hans': '去补正',
    'zh-Hant': '去補正',
    en: 'Correct now',
  },
  correctionTitle: {
    'zh-Hans': '需要您补正{count}项',
    'zh-Hant': '需要您補正{count}項',
    en: '{count} to correct',
  },
  correctionOnce: {
    'zh-Hans': '补正只有这一次，改好这些就可以，其他内容不用动。',
    'zh-Hant': '補正只有這一次，改好這些就可以，其他內容不用動。',
    en: 'You are asked only this once. Correct these; the rest stays as it is.',
  },
  correctionPage: {
    'zh-Hans': '补正',
    'zh-Hant': '補正',
    en: 'Correction',
  },
  whatIsWrong: {
    'zh-Hans': '需要补正：{reason}',
    'zh-Hant': '需要補正：{reason}',
    en: 'To correct: {reason}',
  },
  restStays: {
    'zh-Hans': '其他内容不用改',
    'zh-Hant': '其他內容不用改',
    en: 'The rest stays as it is',
  },
  send: {
    'zh-Hans': '提交补正',
    'zh-Hant': '提交補正',
    en: 'Send corrections',
  },
  stillMissing: {
    'zh-Hans': '请填写这一项',
    'zh-Hant': '請填寫這一項',
    en: 'Please fill this in',
  },
  withdraw: {
    'zh-Hans': '撤回申请',
    'zh-Hant': '撤回申請',
    en: 'Withdraw',
  },
  withdrawTitle: {
    'zh-Hans': '撤回这份申请？',
    'zh-Hant': '撤回這份申請？',
    en: 'Withdraw this application?',
  },
  withdrawText: {
    'zh-Hans': '撤回后部门不再办理，这个办件就结束了；不能恢复。以后需要时可以重新申请。',
    'zh-Hant': '撤回後部門不再辦理，這個辦件就結束了；不能恢復。以後需要時可以重新申請。',
    en: 'The department stops working on it and the case ends. This cannot be undone, but you can apply again later.',
  },
  withdrawConfirm: {
    'zh-Hans': '确定撤回',
    'zh-Hant': '確定撤回',
    en: 'Withdraw',
  },
  withdrawCancel: {
    'zh-Hans': '继续办理',
    'zh-Hant': '繼續辦理',
    en: 'Keep it',
  },
  openAddress: {
    'zh-Hans': '收件地址已选好',
    'zh-Hant': '收件地址已選好',
    en: 'Delivery address chosen',
  },
  nothingToCorrect: {
    'zh-Hans': '现在没有需要补正的内容',
    'zh-Hant': '現在沒有需要補正的內容',
    en: 'There is nothing to correct now',
  },
} as const satisfies Record<string, LocalText>;
