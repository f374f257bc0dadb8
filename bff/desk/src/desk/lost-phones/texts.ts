import { defineTexts } from '@zero-visit/shared-types';

export const texts = defineTexts({
  title: { 'zh-Hans': '挂失手机', 'zh-Hant': '掛失手機', en: 'Lost phone' },
  explain: {
    'zh-Hans':
      '本人持有效身份证件到窗口时办理。请先核对证件与本人，再输入完整号码。其名下所有设备会立即停用，不能恢复；本人会在“我的数据记录”里看到这次操作。',
    'zh-Hant':
      '本人持有效身份證件到窗口時辦理。請先核對證件與本人，再輸入完整號碼。其名下所有裝置會立即停用，不能恢復；本人會在「我的資料記錄」裏看到這次操作。',
    en: 'For somebody who stands here with a valid card. Compare card and person, then type the full number. All their devices stop at once, for good; the person finds this in “My data record”.',
  },
  idNumber: { 'zh-Hans': '证件号码', 'zh-Hant': '證件號碼', en: 'ID number' },
  numberNeeded: {
    'zh-Hans': '请按证件输入完整号码',
    'zh-Hant': '請按證件輸入完整號碼',
    en: 'Type the full number as on the card',
  },
  compared: {
    'zh-Hans': '我已核对证件与本人一致',
    'zh-Hant': '我已核對證件與本人一致',
    en: 'I have compared the card with the person',
  },
  comparedNeeded: {
    'zh-Hans': '请先核对证件',
    'zh-Hant': '請先核對證件',
    en: 'Compare the card first',
  },
  end: { 'zh-Hans': '停用全部设备', 'zh-Hant': '停用全部裝置', en: 'Stop all devices' },
  ended: {
    'zh-Hans': '已停用 {count} 台设备，即刻生效。',
    'zh-Hant': '已停用 {count} 台裝置，即刻生效。',
    en: '{count} devices were stopped, as of now.',
  },
  none: {
    'zh-Hans': '此人名下没有正在使用的设备。',
    'zh-Hant': '此人名下沒有正在使用的裝置。',
    en: 'This person has no device in use.',
  },
});
