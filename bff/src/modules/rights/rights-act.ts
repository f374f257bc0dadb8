import type { LocalText } from '@zero-visit/shared-types';

const HOUSE: LocalText = { 'zh-Hans': '零跑腿', 'zh-Hant': '零跑腿', en: 'Zero-Visit' };

const purposes: Record<'export' | 'erasure', LocalText> = {
  export: { 'zh-Hans': '导出我的数据', 'zh-Hant': '匯出我的資料', en: 'A copy of my data' },
  erasure: { 'zh-Hans': '注销并删除', 'zh-Hant': '註銷並刪除', en: 'Erasure' },
};

/** A copy or an erasure as the ledger holds it: the citizen's own act. */
export const actOf = (kind: 'export' | 'erasure', citizenId: string) => ({
  kind,
  citizenId,
  office: HOUSE,
  reader: { role: 'citizen' as const },
  purpose: purposes[kind],
  fields: [],
});
