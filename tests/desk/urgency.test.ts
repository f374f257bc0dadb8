import { type CaseState, isOver, statesOfCase } from '@zero-visit/shared-types';
import { urgencyOf } from '../../bff/desk/src/desk/queue/urgency-rules';
import { daysUntil } from '../../bff/desk/src/texts/dates';

/** 09:00 on 25 November in Chancheng. */
const now = Date.parse('2026-11-25T01:00:00Z');

const lineOf = (date: string, state: CaseState = 'received', overdue = false) => ({
  state,
  overdue,
  promised: { date, workingDays: 5, certain: true },
});

const urgencyAt = (line: ReturnType<typeof lineOf>, at: number) =>
  urgencyOf(line, daysUntil(line.promised.date, at));

describe('how near a promise is', () => {
  it.each([
    ['2026-11-24', 'overdue'],
    ['2026-11-25', 'soon'],
    ['2026-11-26', 'soon'],
    ['2026-11-27', 'calm'],
    ['2027-01-04', 'calm'],
  ])('a case promised for %s is %s on 25 November', (date, urgency) => {
    expect(urgencyAt(lineOf(date), now)).toBe(urgency);
  });

  it('counts days as Chancheng does, also when it is still yesterday in London', () => {
    const justAfterMidnight = Date.parse('2026-11-25T16:30:00Z');
    expect(urgencyAt(lineOf('2026-11-25'), justAfterMidnight)).toBe('overdue');
  });

  it('takes the word of the server for what is overdue', () => {
    expect(urgencyAt(lineOf('2026-11-30', 'accepted', true), now)).toBe('overdue');
  });

  it.each(statesOfCase.filter((state) => isOver(state) || state === 'issued'))(
    'hurries nobody about a case that is %s',
    (state) => {
      expect(urgencyAt(lineOf('2020-01-01', state), now)).toBe('settled');
    },
  );
});
