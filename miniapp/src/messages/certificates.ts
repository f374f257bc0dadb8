import type { LocalText } from '@zero-visit/shared-types';

/** Opening one's certificate, and checking one that was handed over. */
export const certificateTexts = {
  number: {
    'zh-Hans': '证照编号',
    'zh-Hant': '證照編號',
    en: 'Certificate number',
  },
  issuedAt: {
    'zh-Hans': '制发日期',
    'zh-Hant': '制發日期',
    en: 'Issued',
  },
  open: {
    'zh-Hans': '打开证照（PDF）',
    'zh-Hant': '打開證照（PDF）',
    en: 'Open the certificate (PDF)',
  },
  opened: {
    'zh-Hans': '证照已打开；在微信里可以从右上角转发或保存。',
    'zh-Hant': '證照已打開；在微信裏可以從右上角轉發或保存。',
    en: 'The certificate is open.',
  },
  checkTitle: {
    'zh-Hans': '核验证照',
    'zh-Hant': '核驗證照',
    en: 'Check a certificate',
  },
  checkNote: {
    'zh-Hans': '扫证照上的二维码，或者输入链接最后的核验码。不用登录，不会留下您的信息。',
    'zh-Hant': '掃證照上的二維碼，或者輸入鏈接最後的核驗碼。不用登入，不會留下您的資料。',
    en: 'Scan the code on the paper or type the code at the end of its link. No sign-in, and nothing about you is kept.',
  },
  code: {
    'zh-Hans': '核验码',
    'zh-Hant': '核驗碼',
    en: 'Code',
  },
  codeHint: {
    'zh-Hans': '证照二维码下方的一串字符，或者整个链接',
    'zh-Hant': '證照二維碼下方的一串字符，或者整個鏈接',
    en: 'The characters below the QR code, or the whole link',
  },
  check: {
    'zh-Hans': '核验',
    'zh-Hant': '核驗',
    en: 'Check',
  },
  checking: {
    'zh-Hans': '核验证照',
    'zh-Hant': '核驗證照',
    en: 'checking the certificate',
  },
  another: {
    'zh-Hans': '再核验一张',
    'zh-Hant': '再核驗一張',
    en: 'Check another',
  },
  scanPaper: {
    'zh-Hans': '扫证照上的码',
    'zh-Hant': '掃證照上的碼',
    en: 'Scan the paper',
  },
  codeFault: {
    'zh-Hans': '请输入核验码',
    'zh-Hant': '請輸入核驗碼',
    en: 'Enter the code',
  },
  valid: {
    'zh-Hans': '真实有效',
    'zh-Hant': '真實有效',
    en: 'Genuine and valid',
  },
  validHint: {
    'zh-Hans': '这张证照由下列机关制发，现在有效。请核对纸上的内容与下面一致。',
    'zh-Hant': '這張證照由下列機關制發，現在有效。請核對紙上的內容與下面一致。',
    en: 'The office below issued it and it is valid now. Compare the paper with what is shown here.',
  },
  revoked: {
    'zh-Hans': '已被撤销',
    'zh-Hant': '已被撤銷',
    en: 'Revoked',
  },
  revokedHint: {
    'zh-Hans': '这张证照曾经制发，但已被撤销，现在不能使用。',
    'zh-Hant': '這張證照曾經制發，但已被撤銷，現在不能使用。',
    en: 'It was issued, but has been revoked and must not be used.',
  },
  expired: {
    'zh-Hans': '已过有效期',
    'zh-Hant': '已過有效期',
    en: 'Expired',
  },
  expiredHint: {
    'zh-Hans': '这张证照是真的，但有效期已过。',
    'zh-Hant': '這張證照是真的，但有效期已過。',
    en: 'It is genuine, but no longer valid.',
  },
  unknown: {
    'zh-Hans': '查不到这张证照',
    'zh-Hant': '查不到這張證照',
    en: 'Not known to us',
  },
  unknownHint: {
    'zh-Hans': '核验码的格式是对的，但我们没有制发过这张证照。请小心，可以拨打12345核实。',
    'zh-Hant': '核驗碼的格式是對的，但我們沒有制發過這張證照。請小心，可以撥打12345核實。',
    en: 'The code is well formed, but we issued no such certificate. Be careful; call 12345 if in doubt.',
  },
  altered: {
    'zh-Hans': '核验码被改动过',
    'zh-Hant': '核驗碼被改動過',
    en: 'Altered',
  },
  alteredHint: {
    'zh-Hans':
      '核验码的签名对不上，可能是输错了，也可能是假的。请再扫一次；还是这样，请拨打12345。',
    'zh-Hant':
      '核驗碼的簽名對不上，可能是輸錯了，也可能是假的。請再掃一次；還是這樣，請撥打12345。',
    en: 'Its signature does not fit. It may be mistyped, or forged. Scan it once more; if this stays, call 12345.',
  },
  kind: {
    'zh-Hans': '证照名称',
    'zh-Hant': '證照名稱',
    en: 'Certificate',
  },
  issuer: {
    'zh-Hans': '制发机关',
    'zh-Hant': '制發機關',
    en: 'Issued by',
  },
  issuedOn: {
    'zh-Hans': '制发日期',
    'zh-Hant': '制發日期',
    en: 'Issued on',
  },
  expiresOn: {
    'zh-Hans': '有效期至',
    'zh-Hant': '有效期至',
    en: 'Valid until',
  },
  noEnd: {
    'zh-Hans': '长期',
    'zh-Hant': '長期',
    en: 'No end date',
  },
  holder: {
    'zh-Hans': '持有人',
    'zh-Hant': '持有人',
    en: 'Holder',
  },
  checkedAt: {
    'zh-Hans': '核验时间 {when}',
    'zh-Hant': '核驗時間 {when}',
    en: 'Checked {when}',
  },
} as const satisfies Record<string, LocalText>;
