import type { Language } from '@zero-visit/shared-types';
import { usePreferences } from '../platform/preferences';

// Written by hand: WeChat's engines have no dependable Intl.
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const SHANGHAI_IS_AHEAD_MS = 8 * 3_600_000;

/** A civil date (YYYY-MM-DD) in words. */
export function dateIn(language: Language, civilDate: string): string {
  const [year = 0, month = 1, day = 1] = civilDate.split('-').map(Number);
  return language === 'en' ? `${day} ${MONTHS[month - 1]} ${year}` : `${year}年${month}月${day}日`;
}

/** An instant (RFC 3339) as date and minute in Asia/Shanghai, wherever the phone is. */
export function momentIn(language: Language, instant: string): string {
  const there = new Date(Date.parse(instant) + SHANGHAI_IS_AHEAD_MS).toISOString();
  return `${dateIn(language, there.slice(0, 10))} ${there.slice(11, 16)}`;
}

export type Format = { date(civilDate: string): string; moment(instant: string): string };

/** Dates as the owner of the phone reads them. */
export function useFormat(): Format {
  const { language } = usePreferences();
  return {
    date: (civilDate) => dateIn(language, civilDate),
    moment: (instant) => momentIn(language, instant),
  };
}
