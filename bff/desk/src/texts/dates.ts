const ZONE = 'Asia/Shanghai';

const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'short',
});

const day = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });

/** An instant as `2026-11-25 09:30` in Asia/Shanghai, wherever the desk stands. */
export const momentOf = (instant: string): string => moment.format(new Date(instant));

/** The civil date in Asia/Shanghai of an instant: `2026-11-25`. */
export const dayOf = (instant: string | number): string => day.format(new Date(instant));

const DAY_MS = 86_400_000;

/** Calendar days from today in Asia/Shanghai until a civil date; negative once it has passed. */
export const daysUntil = (civilDate: string, now: number): number =>
  Math.round((Date.parse(civilDate) - Date.parse(dayOf(now))) / DAY_MS);
