import chineseDays from 'chinese-days';
import { civilDate } from './clock';

/** Asked for a year whose holidays the State Council has not announced, or not to us. */
export class UnpublishedYear extends Error {
  readonly year: number;

  constructor(year: number) {
    super(`the holidays of ${year} are not published`);
    this.name = 'UnpublishedYear';
    this.year = year;
  }
}

const published = new Map<number, boolean>();

/**
 * Whether the calendar knows a year: then the National Day's week, which has holidays on weekdays,
 * differs from any other. Asked for an unknown year the library guesses Monday to Friday silently.
 */
function isPublished(year: number): boolean {
  const known = published.get(year);
  if (known !== undefined) return known;
  const answer = ['01', '02', '03'].some((day) => {
    const date = `${year}-10-${day}`;
    return !isWeekend(date) && !chineseDays.isWorkday(date);
  });
  published.set(year, answer);
  return answer;
}

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

const nextDay = (day: string) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Whether offices work on this civil date, by the State Council's notice. Throws UnpublishedYear. */
export function isWorkingDay(day: string): boolean {
  const year = Number(day.slice(0, 4));
  if (!isPublished(year)) throw new UnpublishedYear(year);
  return chineseDays.isWorkday(day);
}

/**
 * The civil date `count` working days after `day`, which itself does not count (民法典 art. 201).
 * Throws UnpublishedYear rather than guess.
 */
export function addWorkingDays(day: string, count: number): string {
  return walk(day, count, isWorkingDay);
}

/**
 * By when an office has promised to decide. Beyond the published years it is an estimate that counts
 * Monday to Friday, and says so: `certain` is false.
 */
export function promisedDate(from: Date, workingDays: number): { date: string; certain: boolean } {
  const day = civilDate(from);
  try {
    return { date: addWorkingDays(day, workingDays), certain: true };
  } catch (error) {
    if (!(error instanceof UnpublishedYear)) throw error;
    const isProbablyWorked = (each: string) =>
      isPublished(Number(each.slice(0, 4))) ? isWorkingDay(each) : !isWeekend(each);
    return { date: walk(day, workingDays, isProbablyWorked), certain: false };
  }
}

function walk(from: string, count: number, isWorked: (day: string) => boolean): string {
  let day = from;
  for (let left = count; left > 0; ) {
    day = nextDay(day);
    if (isWorked(day)) left -= 1;
  }
  return day;
}
