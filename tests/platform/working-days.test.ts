import fc from 'fast-check';
import {
  addWorkingDays,
  isWorkingDay,
  promisedDate,
  UnpublishedYear,
} from '../../bff/src/platform/working-days';

describe('working days', () => {
  // The State Council's notices for 2018, 2025 and 2026.
  it.each([
    ['2018-09-28', 5, '2018-10-10', 'the last days of September are worked in advance'],
    ['2018-09-30', 5, '2018-10-12', 'a Sunday that is worked'],
    ['2025-09-30', 10, '2025-10-21', 'National Day and Mid-Autumn together'],
    ['2026-02-13', 5, '2026-02-27', 'Spring Festival'],
    ['2026-02-13', 20, '2026-03-19', 'Spring Festival and the days after'],
    ['2026-04-30', 3, '2026-05-08', 'Labour Day'],
    ['2026-09-30', 5, '2026-10-13', 'National Day'],
  ])('%s and %i more is %s: %s', (from, count, until) => {
    expect(addWorkingDays(from, count)).toBe(until);
  });

  it('refuses a year whose holidays are not published, instead of guessing', () => {
    expect(() => addWorkingDays('2026-12-28', 5)).toThrow(UnpublishedYear);
    expect(() => isWorkingDay('2027-01-04')).toThrow(UnpublishedYear);
    expect(() => isWorkingDay('2003-06-02')).toThrow(UnpublishedYear);
  });

  it('knows the years from 2004 to 2026', () => {
    for (let year = 2004; year <= 2026; year += 1)
      expect(isWorkingDay(`${year}-10-01`)).toBe(false);
  });

  const day = fc
    .date({ min: new Date('2010-01-01'), max: new Date('2026-06-30'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const count = fc.integer({ min: 1, max: 60 });

  it('end on a working day, with exactly so many after the first day', () => {
    fc.assert(
      fc.property(day, count, (from, days) => {
        const until = addWorkingDays(from, days);
        let worked = 0;
        for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(until); at += 86_400_000) {
          if (isWorkingDay(new Date(at).toISOString().slice(0, 10))) worked += 1;
        }
        return isWorkingDay(until) && worked === days;
      }),
      { numRuns: 50 },
    );
  });

  it('may be added in two parts', () => {
    fc.assert(
      fc.property(day, count, count, (from, some, more) => {
        const after = addWorkingDays(addWorkingDays(from, some), more);
        return after === addWorkingDays(from, some + more);
      }),
      { numRuns: 50 },
    );
  });

  it('are none when none are added', () => {
    fc.assert(fc.property(day, (from) => addWorkingDays(from, 0) === from));
  });
});

describe('a promised date', () => {
  it('is counted from the civil date in Shanghai, not in London', () => {
    expect(promisedDate(new Date('2026-04-29T16:30:00Z'), 3)).toEqual({
      date: '2026-05-08',
      certain: true,
    });
    expect(promisedDate(new Date('2026-04-29T15:30:00Z'), 3).date).toBe('2026-05-07');
  });

  it('is an estimate, and says so, where the holidays are not known yet', () => {
    expect(promisedDate(new Date('2026-12-28T08:00:00Z'), 5)).toEqual({
      date: '2027-01-04',
      certain: false,
    });
  });
});
