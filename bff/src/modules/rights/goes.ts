import type { LocalText } from '@zero-visit/shared-types';

const said = (hans: string, hant: string, en: string): LocalText => ({
  'zh-Hans': hans,
  'zh-Hant': hant,
  en,
});

/** What an erasure takes, in the words of whoever is erased. */
export const goes: LocalText[] = [
  said(
    '姓名、证件号码、手机号码',
    '姓名、證件號碼、手機號碼',
    'Name, identity number, mobile number',
  ),
  said(
    '没有提交的申请和照片',
    '沒有提交的申請和照片',
    'Applications and pictures that were not handed in',
  ),
  said('已撤回的申请', '已撤回的申請', 'Applications that you withdrew'),
  said(
    '地址簿、消息、授权记录',
    '地址簿、消息、授權記錄',
    'Addresses, messages and authorisations',
  ),
  said('谁看过我的数据', '誰看過我的資料', 'The record of who looked at your data'),
  said('所有设备和登录', '所有裝置和登入', 'Every device and session'),
];
