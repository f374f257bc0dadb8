/** A date as it is typed, each part as far as it got. */
export type DateParts = { readonly year: string; readonly month: string; readonly day: string };

/** The parts of a civil date (YYYY-MM-DD), or three empty ones. */
export function partsOf(civilDate: string | undefined): DateParts {
  const [year = '', month = '', day = ''] = (civilDate ?? '').split('-');
  return { year, month: month.replace(/^0/, ''), day: day.replace(/^0/, '') };
}

/** The civil date that was typed, or undefined while it is none: no 30 February, and years of four digits. */
export function civilDateFrom({ year, month, day }: DateParts): string | undefined {
  if (!/^(19|20)\d\d$/.test(year) || !/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(day)) {
    return undefined;
  }
  const civilDate = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const there = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return there.toISOString().slice(0, 10) === civilDate ? civilDate : undefined;
}
