import type { ActKind, LocalText, Reader } from '@zero-visit/shared-types';
import { defineTexts } from '@zero-visit/shared-types';

const t = (hans: string, hant: string, en: string): LocalText => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

/** What was done. */
export const kindTexts: Readonly<Record<ActKind, LocalText>> = {
  read: t('查看信息', '查看資料', 'Data was read'),
  search: t('查找信息', '查找資料', 'Data was searched for'),
  consent: t('同意授权', '同意授權', 'Authorisation given'),
  withdrawal: t('撤回授权', '撤回授權', 'Authorisation withdrawn'),
  submission: t('提交申请', '提交申請', 'Application submitted'),
  decision: t('办理决定', '辦理決定', 'Decision made'),
  certificate: t('签发证件', '簽發證件', 'Certificate issued'),
  mandate: t('代办授权', '代辦授權', 'Helper appointed or removed'),
  export: t('导出信息', '導出資料', 'Data exported'),
  erasure: t('删除信息', '刪除資料', 'Data erased'),
};

/** Who did it. */
export const roleTexts: Readonly<Record<Reader['role'], LocalText>> = {
  reviewer: t('经办人', '經辦人', 'Case officer'),
  supervisor: t('主管', '主管', 'Supervisor'),
  system: t(
    '系统预填，没有人看',
    '系統預填，沒有人看',
    'The system, filling in a form; nobody looked',
  ),
  citizen: t('您本人', '您本人', 'You'),
  helper: t('为您代办的人', '為您代辦的人', 'Somebody acting for you'),
};

/** How a record stands in the ledger. */
export const standingTexts = {
  verified: t('已核验', '已核驗', 'Verified'),
  pending: t('待入账', '待入帳', 'Being entered'),
  late: t('迟迟没有入账', '遲遲沒有入帳', 'Late'),
  mismatch: t('对不上', '對不上', 'Does not match'),
  unproven: t('没有证明', '沒有證明', 'No proof'),
} as const;

/** What may be wrong with the ledger as a whole. */
export const alarmTexts = {
  unsigned: {
    title: t('账本的签名不对', '帳本的簽名不對', 'The ledger is not properly signed'),
    text: t(
      '账本没有同时得到系统和见证人的有效签名，下面的记录现在不能当作已核实。',
      '帳本沒有同時得到系統和見證人的有效簽名，下面的記錄現在不能當作已核實。',
      'The ledger does not carry good signatures of both the system and its witness. What you see below is not verified.',
    ),
  },
  rolledBack: {
    title: t('账本变短了', '帳本變短了', 'The ledger has become shorter'),
    text: t(
      '这部手机上次看到的账本更长。账本只能增加，变短说明有记录被抹去。',
      '這部手機上次看到的帳本更長。帳本只能增加，變短說明有記錄被抹去。',
      'This phone has seen a longer ledger before. A ledger only grows: records were taken out of it.',
    ),
  },
  forked: {
    title: t('账本的历史被改动过', '帳本的歷史被改動過', 'The history of the ledger was changed'),
    text: t(
      '现在的账本和这部手机上次看到的接不上，以前的内容可能被改过。',
      '現在的帳本和這部手機上次看到的接不上，以前的內容可能被改過。',
      'The ledger does not continue what this phone saw before. Earlier entries may have been altered.',
    ),
  },
  withheld: {
    title: t('这次没有拿到账本', '這次沒有拿到帳本', 'The ledger was not shown'),
    text: t(
      '以前能核对账本，这次系统没有给出，下面的记录现在不能核对。',
      '以前能核對帳本，這次系統沒有給出，下面的記錄現在不能核對。',
      'The ledger could be checked before, and this time the system did not show it. What you see below cannot be checked.',
    ),
  },
  vanished: {
    title: t('有记录不见了', '有記錄不見了', 'Records have vanished'),
    text: t(
      '这部手机以前核验过的记录，现在列表里没有了：',
      '這部手機以前核驗過的記錄，現在列表裏沒有了：',
      'Records that this phone has verified before are not listed any more:',
    ),
  },
} as const;

/** My data record: every act with my data. */
export const recordTexts = defineTexts({
  title: { 'zh-Hans': '我的数据记录', 'zh-Hant': '我的資料記錄', en: 'My data record' },
  note: {
    'zh-Hans':
      '谁在什么时候看过、用过您的信息，都记在公开账本里。这部手机自己核对每一条，被改、被删都会发现。',
    'zh-Hant':
      '誰在什麼時候看過、用過您的資料，都記在公開帳本裏。這部手機自己核對每一條，被改、被刪都會發現。',
    en: 'Whoever looked at your data or used it stands in a public ledger. This phone checks every line by itself, and finds out if one is altered or removed.',
  },
  good: {
    'zh-Hans': '账本完整，共 {size} 条，与这部手机以前看到的一致。',
    'zh-Hant': '帳本完整，共 {size} 條，與這部手機以前看到的一致。',
    en: 'The ledger is whole: {size} entries, in line with what this phone saw before.',
  },
  loading: {
    'zh-Hans': '取出并核对记录',
    'zh-Hant': '取出並核對記錄',
    en: 'fetching and checking the records',
  },
  empty: { 'zh-Hans': '还没有任何记录', 'zh-Hant': '還沒有任何記錄', en: 'There is no record yet' },
  office: { 'zh-Hans': '部门', 'zh-Hant': '部門', en: 'Office' },
  reader: { 'zh-Hans': '操作人', 'zh-Hant': '操作人', en: 'Done by' },
  purpose: { 'zh-Hans': '用途', 'zh-Hant': '用途', en: 'Purpose' },
  comma: { 'zh-Hans': '、', 'zh-Hant': '、', en: ', ' },
  fields: { 'zh-Hans': '涉及的信息', 'zh-Hant': '涉及的資料', en: 'Which data' },
  caseNumber: { 'zh-Hans': '办件', 'zh-Hant': '辦件', en: 'Case' },
  complain: {
    'zh-Hans': '觉得不对？拨打 12345',
    'zh-Hant': '覺得不對？撥打 12345',
    en: 'Does something look wrong? Call 12345',
  },
  complainHow: {
    'zh-Hans': '请报上时间和办件号',
    'zh-Hant': '請報上時間和辦件號',
    en: 'Give the time and the case number',
  },
  mismatch: {
    'zh-Hans': '这一条和账本对不上',
    'zh-Hant': '這一條和帳本對不上',
    en: 'This line does not match the ledger',
  },
  mismatchNext: {
    'zh-Hans': '内容可能被改过。请截图保存，点下面的“这不是我认得的”，或拨打 12345。',
    'zh-Hant': '內容可能被改過。請截圖保存，點下面的「這不是我認得的」，或撥打 12345。',
    en: 'It may have been altered. Keep a picture of this screen, then tap “I do not recognise this” below or call 12345.',
  },
  missingOne: {
    'zh-Hans': '账本第 {number} 条 · {time}',
    'zh-Hant': '帳本第 {number} 條 · {time}',
    en: 'Entry {number} of the ledger · {time}',
  },
  alarmNext: {
    'zh-Hans': '请复制证据并保存好，再拨打 12345 反映。您的办件不受影响。',
    'zh-Hant': '請複製證據並保存好，再撥打 12345 反映。您的辦件不受影響。',
    en: 'Copy the evidence and keep it, then call 12345. Your cases are not affected.',
  },
  copy: { 'zh-Hans': '复制证据', 'zh-Hant': '複製證據', en: 'Copy the evidence' },
  call: { 'zh-Hans': '拨打 12345', 'zh-Hant': '撥打 12345', en: 'Call 12345' },
  notMine: {
    'zh-Hans': '这不是我认得的',
    'zh-Hant': '這不是我認得的',
    en: 'I do not recognise this',
  },
  report: { 'zh-Hans': '交给主管查', 'zh-Hant': '交給主管查', en: 'Have it examined' },
  reportWhat: {
    'zh-Hans': '主管会查清是谁、为什么，15 个工作日内在这里答复您。',
    'zh-Hant': '主管會查清是誰、為什麼，15 個工作日內在這裏答覆您。',
    en: 'A supervisor finds out who it was and why, and answers you here within 15 working days.',
  },
  reported: {
    'zh-Hans': '已交给主管查，{date} 前答复您',
    'zh-Hant': '已交給主管查，{date} 前答覆您',
    en: 'A supervisor is looking into it and answers by {date}',
  },
  answered: { 'zh-Hans': '主管的答复', 'zh-Hant': '主管的答覆', en: 'The supervisor’s answer' },
});
