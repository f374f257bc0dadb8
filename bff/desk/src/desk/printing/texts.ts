import { defineTexts } from '@zero-visit/shared-types';

export const texts = defineTexts({
  certificate: { 'zh-Hans': '打印证件', 'zh-Hant': '列印證件', en: 'Print the certificate' },
  label: { 'zh-Hans': '打印寄递标签', 'zh-Hant': '列印寄遞標籤', en: 'Print the label' },
  print: { 'zh-Hans': '打印', 'zh-Hant': '列印', en: 'Print' },
  close: { 'zh-Hans': '关闭', 'zh-Hant': '關閉', en: 'Close' },
  loading: { 'zh-Hans': '正在取证件…', 'zh-Hant': '正在取證件…', en: 'Fetching…' },
  labelNote: {
    'zh-Hans': '标签上有申请人的姓名、电话和地址的原文，本次查看已记录。打印后请立即关闭。',
    'zh-Hant': '標籤上有申請人的姓名、電話和地址的原文，本次查看已記錄。列印後請立即關閉。',
    en: 'The label shows name, number and address in clear, and this look is on record. Close it after printing.',
  },
  to: { 'zh-Hans': '收件人', 'zh-Hant': '收件人', en: 'To' },
  from: { 'zh-Hans': '寄件', 'zh-Hant': '寄件', en: 'From' },
  phone: { 'zh-Hans': '电话', 'zh-Hant': '電話', en: 'Phone' },
  address: { 'zh-Hans': '地址', 'zh-Hant': '地址', en: 'Address' },
  contents: { 'zh-Hans': '内件', 'zh-Hant': '內件', en: 'Contents' },
  waybill: { 'zh-Hans': '运单号', 'zh-Hant': '運單號', en: 'Waybill' },
  notYet: { 'zh-Hans': '交寄后生成', 'zh-Hant': '交寄後產生', en: 'made at handover' },
  caseNumber: { 'zh-Hans': '办件编号', 'zh-Hant': '辦件編號', en: 'Case' },
});
