import { defineTexts } from '@zero-visit/shared-types';

export const texts = defineTexts({
  title: { 'zh-Hans': '窗口屏', 'zh-Hant': '窗口屏', en: 'Screens' },
  add: { 'zh-Hans': '新增窗口屏', 'zh-Hant': '新增窗口屏', en: 'Add a screen' },
  name: { 'zh-Hans': '名称', 'zh-Hant': '名稱', en: 'Name' },
  nameExample: {
    'zh-Hans': '例如：3 号窗口',
    'zh-Hant': '例如：3 號窗口',
    en: 'For example: window 3',
  },
  nameNeeded: { 'zh-Hans': '请输入名称', 'zh-Hant': '請輸入名稱', en: 'Enter a name' },
  place: { 'zh-Hans': '地点', 'zh-Hant': '地點', en: 'Place' },
  placeNeeded: { 'zh-Hans': '请选择地点', 'zh-Hant': '請選擇地點', en: 'Choose a place' },
  department: { 'zh-Hans': '部门', 'zh-Hant': '部門', en: 'Department' },
  enrolled: { 'zh-Hans': '登记时间', 'zh-Hant': '登記時間', en: 'Registered' },
  notEnrolled: { 'zh-Hans': '未登记', 'zh-Hant': '未登記', en: 'Not yet' },
  flagged: {
    'zh-Hans': '{time} 二维码被三部手机扫过，可能有人在转发',
    'zh-Hant': '{time} 二維碼被三部手機掃過，可能有人在轉發',
    en: 'Seen by three phones at {time}: its picture may be going round',
  },
  empty: { 'zh-Hans': '还没有窗口屏', 'zh-Hant': '還沒有窗口屏', en: 'No screen yet' },
  create: { 'zh-Hans': '取得登记码', 'zh-Hant': '取得登記碼', en: 'Get the code' },
  cancel: { 'zh-Hans': '取消', 'zh-Hant': '取消', en: 'Cancel' },
  done: { 'zh-Hans': '完成', 'zh-Hant': '完成', en: 'Done' },
  code: { 'zh-Hans': '登记码', 'zh-Hant': '登記碼', en: 'Enrolment code' },
  codeHelp: {
    'zh-Hans': '在窗口屏上打开 {address}，输入登记码。只能用一次，关闭后不再显示。',
    'zh-Hant': '在窗口屏上打開 {address}，輸入登記碼。只能用一次，關閉後不再顯示。',
    en: 'Open {address} on the screen and type the code. It works once and is not shown again.',
  },
  validFor: {
    'zh-Hans': '还有 {minutes} 分钟有效',
    'zh-Hant': '還有 {minutes} 分鐘有效',
    en: 'Valid for {minutes} more minutes',
  },
  codeOver: {
    'zh-Hans': '登记码已过期，请重新新增。',
    'zh-Hant': '登記碼已過期，請重新新增。',
    en: 'The code is over. Add the screen again.',
  },
});
