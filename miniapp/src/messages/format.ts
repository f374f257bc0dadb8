import { usePreferences } from '../platform/preferences';
import { civilDateOf, dateIn, momentIn } from './civil-time';

export type Format = {
  /** A civil date, YYYY-MM-DD. */
  date(civilDate: string): string;
  /** An instant with its minute. */
  moment(instant: string): string;
  /** The day of an instant in Asia/Shanghai. */
  dayOf(instant: string): string;
};

/** Dates as the owner of the phone reads them. */
export function useFormat(): Format {
  const { language } = usePreferences();
  return {
    date: (civilDate) => dateIn(language, civilDate),
    moment: (instant) => momentIn(language, instant),
    dayOf: (instant) => dateIn(language, civilDateOf(instant)),
  };
}
