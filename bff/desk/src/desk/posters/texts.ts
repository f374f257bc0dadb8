import { defineTexts } from '@zero-visit/shared-types';

export const texts = defineTexts({
  title: { 'zh-Hans': '海报', 'zh-Hant': '海報', en: 'Posters' },
  help: {
    'zh-Hans': '海报上的二维码不会过期，任何人扫码都在自己的手机上办理；可以随时停用。',
    'zh-Hant': '海報上的二維碼不會過期，任何人掃碼都在自己的手機上辦理；可以隨時停用。',
    en: 'The code of a poster does not run out. Whoever scans it applies on their own phone. It can be revoked at any time.',
  },
  add: { 'zh-Hans': '新增海报', 'zh-Hant': '新增海報', en: 'Add a poster' },
  number: { 'zh-Hans': '海报编号', 'zh-Hant': '海報編號', en: 'Poster no.' },
  service: { 'zh-Hans': '事项', 'zh-Hant': '事項', en: 'Service' },
  serviceNeeded: { 'zh-Hans': '请选择事项', 'zh-Hant': '請選擇事項', en: 'Choose a service' },
  place: { 'zh-Hans': '张贴地点', 'zh-Hant': '張貼地點', en: 'Place' },
  placeNeeded: { 'zh-Hans': '请选择地点', 'zh-Hant': '請選擇地點', en: 'Choose a place' },
  department: { 'zh-Hans': '部门', 'zh-Hant': '部門', en: 'Department' },
  createdAt: { 'zh-Hans': '新增时间', 'zh-Hant': '新增時間', en: 'Added' },
  empty: { 'zh-Hans': '还没有海报', 'zh-Hant': '還沒有海報', en: 'No poster yet' },
  create: { 'zh-Hans': '生成海报', 'zh-Hant': '產生海報', en: 'Make the poster' },
  cancel: { 'zh-Hans': '取消', 'zh-Hant': '取消', en: 'Cancel' },
  close: { 'zh-Hans': '关闭', 'zh-Hant': '關閉', en: 'Close' },
  show: { 'zh-Hans': '查看和打印', 'zh-Hant': '查看和列印', en: 'Show and print' },
  print: { 'zh-Hans': '打印', 'zh-Hant': '列印', en: 'Print' },
  revoke: { 'zh-Hans': '停用', 'zh-Hant': '停用', en: 'Revoke' },
  revokeSure: {
    'zh-Hans': '停用海报 {number}？',
    'zh-Hant': '停用海報 {number}？',
    en: 'Revoke poster {number}?',
  },
  revokeHelp: {
    'zh-Hans': '二维码立即失效，不能恢复。已经扫码开始的办理不受影响。请把张贴的海报取下。',
    'zh-Hant': '二維碼立即失效，不能恢復。已經掃碼開始的辦理不受影響。請把張貼的海報取下。',
    en: 'Its code stops working at once, for good. What was begun with it goes on. Take the paper down.',
  },
  revoked: { 'zh-Hans': '已停用', 'zh-Hant': '已停用', en: 'Revoked' },
});

/** What stands on the paper, one line under the other: whoever passes reads one of them. */
export const paper = defineTexts({
  scan: {
    'zh-Hans': '用微信或手机相机扫码，在手机上就能办，不用排队。',
    'zh-Hant': '用微信或手機相機掃碼，在手機上就能辦，不用排隊。',
    en: 'Scan with WeChat or your camera, apply on your phone: no queue.',
  },
  check: {
    'zh-Hans': '扫码后，手机上显示的部门、地点和事项应与本海报一致；不一致请勿继续。',
    'zh-Hant': '掃碼後，手機上顯示的部門、地點和事項應與本海報一致；不一致請勿繼續。',
    en: 'Your phone should name this department, place and service. If not, stop.',
  },
  code: {
    'zh-Hans': '{service}的二维码',
    'zh-Hant': '{service}的二維碼',
    en: 'The code for {service}',
  },
});
