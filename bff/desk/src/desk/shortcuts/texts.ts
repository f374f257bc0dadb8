import { defineTexts } from '@zero-visit/shared-types';

export const shortcutTexts = defineTexts({
  title: { 'zh-Hans': '快捷键', 'zh-Hant': '快捷鍵', en: 'Keys' },
  note: {
    'zh-Hans': '正在输入文字时，快捷键不起作用。要紧的操作仍会先请您确认。',
    'zh-Hant': '正在輸入文字時，快捷鍵不起作用。要緊的操作仍會先請您確認。',
    en: 'Keys rest while you type. What can hurt still asks before it is done.',
  },
  help: { 'zh-Hans': '显示快捷键', 'zh-Hant': '顯示快捷鍵', en: 'Show the keys' },
  down: { 'zh-Hans': '下一行', 'zh-Hant': '下一行', en: 'Next line' },
  up: { 'zh-Hans': '上一行', 'zh-Hant': '上一行', en: 'Previous line' },
  open: { 'zh-Hans': '打开选中的办件', 'zh-Hant': '打開選中的辦件', en: 'Open the marked case' },
  search: { 'zh-Hans': '按编号查找', 'zh-Hant': '按編號查找', en: 'Search by number' },
  refresh: { 'zh-Hans': '刷新', 'zh-Hant': '重新整理', en: 'Refresh' },
  previousPage: { 'zh-Hans': '上一页', 'zh-Hant': '上一頁', en: 'Previous page' },
  nextPage: { 'zh-Hans': '下一页', 'zh-Hant': '下一頁', en: 'Next page' },
  back: { 'zh-Hans': '回到列表', 'zh-Hant': '回到列表', en: 'Back to the list' },
  nextCase: {
    'zh-Hans': '列表中的下一件',
    'zh-Hant': '列表中的下一件',
    en: 'Next case of the list',
  },
  print: { 'zh-Hans': '打印证件', 'zh-Hant': '列印證件', en: 'Print the certificate' },
  label: { 'zh-Hans': '打印寄递标签', 'zh-Hant': '列印寄遞標籤', en: 'Print the label' },
  dispatch: { 'zh-Hans': '交寄', 'zh-Hant': '交寄', en: 'Hand to the courier' },
});
