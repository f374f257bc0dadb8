import { type CaseState, defineTexts, type LocalText } from '@zero-visit/shared-types';

/** The states of a case in the office's words. */
export const stateNames: Readonly<Record<CaseState, LocalText>> = {
  received: { 'zh-Hans': '待受理', 'zh-Hant': '待受理', en: 'Received' },
  awaitingCorrection: { 'zh-Hans': '待补正', 'zh-Hant': '待補正', en: 'With the citizen' },
  accepted: { 'zh-Hans': '审查中', 'zh-Hant': '審查中', en: 'Under review' },
  approved: { 'zh-Hans': '制证中', 'zh-Hant': '製證中', en: 'Approved' },
  issued: { 'zh-Hans': '已发证', 'zh-Hant': '已發證', en: 'Issued' },
  closed: { 'zh-Hans': '已办结', 'zh-Hant': '已辦結', en: 'Closed' },
  notAccepted: { 'zh-Hans': '不予受理', 'zh-Hant': '不予受理', en: 'Not accepted' },
  refused: { 'zh-Hans': '不予批准', 'zh-Hant': '不予批准', en: 'Refused' },
  withdrawn: { 'zh-Hans': '已撤回', 'zh-Hant': '已撤回', en: 'Withdrawn' },
};

export const texts = defineTexts({
  title: { 'zh-Hans': '办件', 'zh-Hant': '辦件', en: 'Cases' },
  all: { 'zh-Hans': '全部', 'zh-Hant': '全部', en: 'All' },
  states: { 'zh-Hans': '按状态查看', 'zh-Hant': '按狀態查看', en: 'By state' },
  number: { 'zh-Hans': '办件编号', 'zh-Hant': '辦件編號', en: 'Number' },
  service: { 'zh-Hans': '事项', 'zh-Hant': '事項', en: 'Service' },
  state: { 'zh-Hans': '状态', 'zh-Hant': '狀態', en: 'State' },
  received: { 'zh-Hans': '收件时间', 'zh-Hant': '收件時間', en: 'Received' },
  promised: { 'zh-Hans': '承诺办结', 'zh-Hant': '承諾辦結', en: 'Promised' },
  assigned: { 'zh-Hans': '经办人', 'zh-Hant': '經辦人', en: 'Reviewer' },
  oneself: { 'zh-Hans': '我', 'zh-Hant': '我', en: 'Me' },
  colleague: { 'zh-Hans': '同事', 'zh-Hant': '同事', en: 'A colleague' },
  nobody: { 'zh-Hans': '—', 'zh-Hant': '—', en: '—' },
  instant: { 'zh-Hans': '即办', 'zh-Hant': '即辦', en: 'Instant' },
  corrected: { 'zh-Hans': '已补正', 'zh-Hant': '已補正', en: 'Corrected' },
  overdue: { 'zh-Hans': '已超期 {days} 天', 'zh-Hant': '已逾期 {days} 天', en: '{days} d overdue' },
  overdueToday: { 'zh-Hans': '已超期', 'zh-Hant': '已逾期', en: 'Overdue' },
  today: { 'zh-Hans': '今天到期', 'zh-Hant': '今天到期', en: 'Due today' },
  tomorrow: { 'zh-Hans': '明天到期', 'zh-Hant': '明天到期', en: 'Due tomorrow' },
  inDays: { 'zh-Hans': '还有 {days} 天', 'zh-Hant': '還有 {days} 天', en: 'in {days} d' },
  estimated: { 'zh-Hans': '预计', 'zh-Hant': '預計', en: 'est.' },
  estimatedHelp: {
    'zh-Hans': '该年度的放假安排尚未公布，日期为预计',
    'zh-Hant': '該年度的放假安排尚未公布，日期為預計',
    en: 'The holidays of that year are not published yet: an estimate',
  },
  search: { 'zh-Hans': '输入办件编号查找', 'zh-Hant': '輸入辦件編號查找', en: 'Search by number' },
  refresh: { 'zh-Hans': '刷新', 'zh-Hant': '重新整理', en: 'Refresh' },
  updated: {
    'zh-Hans': '{time} 已更新，自动刷新',
    'zh-Hant': '{time} 已更新，自動重新整理',
    en: 'As of {time}, refreshed by itself',
  },
  refreshFailed: {
    'zh-Hans': '刷新失败，下面是 {time} 的内容。',
    'zh-Hant': '重新整理失敗，下面是 {time} 的內容。',
    en: 'Could not refresh; this is how it stood at {time}.',
  },
  empty: {
    'zh-Hans': '这里没有办件，都处理完了',
    'zh-Hant': '這裡沒有辦件，都處理完了',
    en: 'Nothing here: all done',
  },
  noneFound: {
    'zh-Hans': '没有找到编号含「{number}」的办件',
    'zh-Hant': '沒有找到編號含「{number}」的辦件',
    en: 'No case with “{number}” in its number',
  },
  page: { 'zh-Hans': '第 {page} 页', 'zh-Hant': '第 {page} 頁', en: 'Page {page}' },
  previous: { 'zh-Hans': '上一页', 'zh-Hant': '上一頁', en: 'Previous' },
  next: { 'zh-Hans': '下一页', 'zh-Hant': '下一頁', en: 'Next' },
  pages: { 'zh-Hans': '翻页', 'zh-Hant': '翻頁', en: 'Pages' },
});
