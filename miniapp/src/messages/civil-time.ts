import type { Language } from '@zero-visit/shared-types';

// Written by hand: WeChat's engines have no dependable Intl.
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const SHANGHAI_IS_AHEAD_MS = 8 * 3_600_000;

/** A civil date (YYYY-MM-DD) in words. */
export function dateIn(language: Language, civilDate: string): string {
  const [year = 0, month = 1, day = 1] = civilDate.split('-').map(Number);
  return language === 'en' ? `${day} ${MONTHS[month - 1]} ${year}` : `${year}年${month}月${day}日`;
}

/** An instant (RFC 3339) as it is read on a clock in Asia/Shanghai, wherever the phone is. */
const inShanghai = (instant: string): string =>
  new Date(Date.parse(instant) + SHANGHAI_IS_AHEAD_MS).toISOString();

/** The civil date (YYYY-MM-DD) of an instant in Asia/Shanghai. */
export const civilDateOf = (instant: string): string => inShanghai(instant).slice(0, 10);

/** An instant as date and minute in Asia/Shanghai. */
export const momentIn = (language: Language, instant: string): string =>
  `${dateIn(language, civilDateOf(instant))} ${inShanghai(instant).slice(11, 16)}`;
