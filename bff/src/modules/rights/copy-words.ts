import type { HeldRow } from '../../platform/holding';

/** What each table is called in the copy. */
const TITLES: Readonly<Record<string, string>> = {
  verifications: '核验身份',
  errands: '扫码与办事',
  refresh_tokens: '登录凭据',
  device_sessions: '登录',
  browser_sign_ins: '电脑登录',
  browser_enrolments: '添加电脑',
  devices: '设备',
  citizens: '本人',
  draft_readings: '草稿里的登记数据',
  attachments: '照片',
  attachment_uploads: '每日上传',
  applications: '提交的申请',
  drafts: '草稿',
  case_history: '办理记录',
  cases: '办件',
  certificates: '证照',
  consents: '授权',
  addresses: '地址簿',
  shipments: '邮寄',
  messages: '消息',
  ratings: '评价',
  access_reports: '我提出的疑问',
  access_records: '谁看过我的数据',
  idempotency_records: '已答复的请求',
};

export const titleOf = (table: string): string => TITLES[table] ?? table;

const LABELS: Readonly<Record<string, string>> = {
  id: '编号',
  name: '姓名',
  idNumber: '证件号码',
  mobile: '手机号码',
  recipient: '收件人',
  division: '区划代码',
  street: '详细地址',
  device_id: '设备编号',
  case_id: '办件编号（内部）',
  case_number: '办件编号',
  caseNumber: '办件编号',
  number: '号码',
  service_code: '事项代码',
  department_code: '部门代码',
  state: '状态',
  level: '核验等级',
  method: '核验方式',
  created_at: '建立时间',
  updated_at: '更新时间',
  received_at: '收到时间',
  given_at: '授权时间',
  ends_at: '到期时间',
  ended_at: '结束时间',
  withdrawn_at: '撤回时间',
  started_at: '开始时间',
  issued_at: '签发时间',
  at: '时间',
  value: '值',
  source: '来源',
  office: '机关',
  reader: '查看者',
  purpose: '用途',
  fields: '字段',
  title: '标题',
  text: '正文',
  stars: '星级',
  reason: '理由',
  action: '动作',
};

const labelOf = (path: string): string =>
  path
    .split('.')
    .filter((part) => !/_sealed$|^(content|answers)$/.test(part))
    .map((part) => LABELS[part] ?? part)
    .join(' · ');

/** A row as lines of label and value. Pictures and papers are named by their size: they are in the other form. */
export const linesOfRow = (row: HeldRow): [label: string, value: string][] =>
  flatten(row, '').map(([path, value]) => [labelOf(path), value]);

function flatten(value: unknown, path: string): [string, string][] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value !== 'object') return [[path, String(value)]];
  if ('base64' in value) {
    const bytes = Math.floor((String(value.base64).length * 3) / 4);
    return [[path, `${bytes} 字节，见 JSON 文件`]];
  }
  // Of a text in three languages the copy says the one that it is written in.
  if ('zh-Hans' in value) return [[path, String(value['zh-Hans'])]];
  return Object.entries(value).flatMap(([name, member]) =>
    flatten(member, path === '' ? name : `${path}.${name}`),
  );
}
