import fc from 'fast-check';
import { civilDateFrom, partsOf } from '../../miniapp/src/ui/date-parts';

const civilDates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date typed in three parts', () => {
  it('is the date it was taken from, for every day of two centuries', () => {
    fc.assert(
      fc.property(civilDates, (civilDate) => {
        expect(civilDateFrom(partsOf(civilDate))).toBe(civilDate);
      }),
    );
  });

  it.each([
    ['no such day', { year: '2023', month: '2', day: '29' }],
    ['no such month', { year: '2023', month: '13', day: '1' }],
    ['half a year', { year: '20', month: '1', day: '1' }],
    ['nothing yet', partsOf(undefined)],
  ])('is none while it is %s', (_, parts) => {
    expect(civilDateFrom(parts)).toBeUndefined();
  });

  it('may be typed with or without a leading zero', () => {
    expect(civilDateFrom({ year: '2018', month: '06', day: '5' })).toBe('2018-06-05');
  });
});
