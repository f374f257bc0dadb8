import type { LocalText } from '../local-text';
import { defineTexts } from '../say';

const names = defineTexts({
  ems: {
    'zh-Hans': '中国邮政 EMS',
    'zh-Hant': '中國郵政 EMS',
    en: 'China Post EMS',
  },
  youzhengguonei: {
    'zh-Hans': '中国邮政',
    'zh-Hant': '中國郵政',
    en: 'China Post',
  },
  shunfeng: {
    'zh-Hans': '顺丰速运',
    'zh-Hant': '順豐速運',
    en: 'SF Express',
  },
  jd: {
    'zh-Hans': '京东快递',
    'zh-Hant': '京東速遞',
    en: 'JD Logistics',
  },
  zhongtong: {
    'zh-Hans': '中通快递',
    'zh-Hant': '中通速遞',
    en: 'ZTO Express',
  },
  yuantong: {
    'zh-Hans': '圆通速递',
    'zh-Hant': '圓通速遞',
    en: 'YTO Express',
  },
  yunda: {
    'zh-Hans': '韵达快递',
    'zh-Hant': '韻達速遞',
    en: 'Yunda Express',
  },
  shentong: {
    'zh-Hans': '申通快递',
    'zh-Hant': '申通速遞',
    en: 'STO Express',
  },
});

/** A carrier's name by kuaidi100's company code; an unlisted one goes by its code. */
export const carrierName = (code: string): LocalText =>
  Object.hasOwn(names, code)
    ? names[code as keyof typeof names]
    : { 'zh-Hans': code, 'zh-Hant': code, en: code };
