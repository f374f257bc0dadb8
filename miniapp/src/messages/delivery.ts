import type { LocalText } from '@zero-visit/shared-types';

/** The way of a parcel, and the address book. */
export const deliveryTexts = {
  shipment: {
    'zh-Hans': '寄送进度',
    'zh-Hant': '寄送進度',
    en: 'Delivery',
  },
  copy: {
    'zh-Hans': '复制',
    'zh-Hant': '複製',
    en: 'Copy',
  },
  copyNumber: {
    'zh-Hans': '复制运单号',
    'zh-Hant': '複製運單號',
    en: 'Copy the tracking number',
  },
  noEvents: {
    'zh-Hans': '还没有快递消息，交给快递后会显示在这里。',
    'zh-Hant': '還沒有速遞消息，交給速遞後會顯示在這裏。',
    en: 'No news from the courier yet. It appears here once the parcel is handed over.',
  },
  prepared: {
    'zh-Hans': '正在准备寄出',
    'zh-Hant': '正在準備寄出',
    en: 'Being prepared',
  },
  handedOver: {
    'zh-Hans': '已交给快递',
    'zh-Hant': '已交給速遞',
    en: 'Handed to the courier',
  },
  collected: {
    'zh-Hans': '快递已揽收',
    'zh-Hant': '速遞已攬收',
    en: 'Collected',
  },
  inTransit: {
    'zh-Hans': '运送途中',
    'zh-Hant': '運送途中',
    en: 'On its way',
  },
  outForDelivery: {
    'zh-Hans': '正在派送',
    'zh-Hant': '正在派送',
    en: 'Out for delivery',
  },
  delivered: {
    'zh-Hans': '已签收',
    'zh-Hant': '已簽收',
    en: 'Delivered',
  },
  trouble: {
    'zh-Hans': '派送遇到问题',
    'zh-Hant': '派送遇到問題',
    en: 'There is a difficulty',
  },
  returning: {
    'zh-Hans': '正在退回',
    'zh-Hant': '正在退回',
    en: 'Being returned',
  },
  returned: {
    'zh-Hans': '已退回部门',
    'zh-Hant': '已退回部門',
    en: 'Returned to the department',
  },
  troubleHint: {
    'zh-Hans': '快递员会再联系您；也可以拨打快递电话，报上运单号。',
    'zh-Hant': '速遞員會再聯繫您；也可以撥打速遞電話，報上運單號。',
    en: 'The courier will contact you again. You can also call them with the tracking number.',
  },
  returnedHint: {
    'zh-Hans': '证照已退回部门保管，不会丢失。请拨打办事指南里的咨询电话约定重寄或自取。',
    'zh-Hant': '證照已退回部門保管，不會丟失。請撥打辦事指南里的諮詢電話約定重寄或自取。',
    en: 'The certificate is safe with the department. Call the number in the guide to have it sent again or to pick it up.',
  },
  addresses: {
    'zh-Hans': '收件地址',
    'zh-Hant': '收件地址',
    en: 'Addresses',
  },
  loadingAddresses: {
    'zh-Hans': '打开地址簿',
    'zh-Hant': '打開地址簿',
    en: 'opening your addresses',
  },
  noAddresses: {
    'zh-Hans': '还没有收件地址',
    'zh-Hant': '還沒有收件地址',
    en: 'No addresses yet',
  },
  noAddressesHint: {
    'zh-Hans': '添加后，办事时点一下就能用，不用再填。',
    'zh-Hant': '添加後，辦事時點一下就能用，不用再填。',
    en: 'Add one and you never have to type it again.',
  },
  add: {
    'zh-Hans': '添加地址',
    'zh-Hant': '添加地址',
    en: 'Add an address',
  },
  remove: {
    'zh-Hans': '删除',
    'zh-Hant': '刪除',
    en: 'Remove',
  },
  removeTitle: {
    'zh-Hans': '删除这个地址？',
    'zh-Hant': '刪除這個地址？',
    en: 'Remove this address?',
  },
  removeText: {
    'zh-Hans': '已经在寄的证照不受影响。',
    'zh-Hant': '已經在寄的證照不受影響。',
    en: 'Parcels already under way keep it.',
  },
  newTitle: {
    'zh-Hans': '添加收件地址',
    'zh-Hant': '添加收件地址',
    en: 'New address',
  },
  recipient: {
    'zh-Hans': '收件人',
    'zh-Hant': '收件人',
    en: 'Recipient',
  },
  recipientHint: {
    'zh-Hans': '请填真实姓名，送件时核对',
    'zh-Hant': '請填真實姓名，送件時核對',
    en: 'The real name; it is checked at the door',
  },
  mobile: {
    'zh-Hans': '手机号码',
    'zh-Hant': '手機號碼',
    en: 'Mobile number',
  },
  division: {
    'zh-Hans': '所在地区',
    'zh-Hant': '所在地區',
    en: 'District',
  },
  divisionSearch: {
    'zh-Hans': '输入区县名称查找，如“禅城”',
    'zh-Hant': '輸入區縣名稱查找，如「禪城」',
    en: 'Its name in Chinese',
  },
  divisionNone: {
    'zh-Hans': '没有找到，请换个名称试试',
    'zh-Hant': '沒有找到，請換個名稱試試',
    en: 'Nothing found; try another name',
  },
  street: {
    'zh-Hans': '详细地址',
    'zh-Hant': '詳細地址',
    en: 'Street and house number',
  },
  streetHint: {
    'zh-Hans': '街道、小区、楼栋和门牌号',
    'zh-Hant': '街道、小區、樓棟和門牌號',
    en: 'Street, estate, building and door',
  },
  postcode: {
    'zh-Hans': '邮政编码',
    'zh-Hant': '郵政編碼',
    en: 'Postcode',
  },
  save: {
    'zh-Hans': '保存地址',
    'zh-Hant': '保存地址',
    en: 'Save address',
  },
  loadingDivisions: {
    'zh-Hans': '取地区列表',
    'zh-Hant': '取地區列表',
    en: 'fetching the districts',
  },
  recipientFault: {
    'zh-Hans': '请填2到50个字的姓名',
    'zh-Hant': '請填2到50個字的姓名',
    en: 'A name of 2 to 50 characters',
  },
  mobileFault: {
    'zh-Hans': '请填11位手机号码，以1开头',
    'zh-Hant': '請填11位手機號碼，以1開頭',
    en: 'An 11-digit mobile number that starts with 1',
  },
  divisionFault: {
    'zh-Hans': '请选择地区',
    'zh-Hant': '請選擇地區',
    en: 'Choose a district',
  },
  streetFault: {
    'zh-Hans': '请写详细一些，至少5个字',
    'zh-Hant': '請寫詳細一些，至少5個字',
    en: 'A little more detail, at least 5 characters',
  },
  postcodeFault: {
    'zh-Hans': '邮政编码是6位数字',
    'zh-Hant': '郵政編碼是6位數字',
    en: 'Six digits',
  },
} as const satisfies Record<string, LocalText>;
