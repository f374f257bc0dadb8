import fc from 'fast-check';
import {
  claimableUntil,
  isFreshTurn,
  numberUntil,
  type ShownCode,
  screenOf,
  turnAt,
  turnEndsAt,
} from '../../bff/src/modules/identity/qr-code-rules';

const MINUTE = 60_000;
const shownAt = new Date('2026-11-25T02:00:00Z');
const later = (milliseconds: number) => new Date(shownAt.getTime() + milliseconds);
const age = fc.integer({ min: 0, max: 30 * MINUTE });

describe('the faces of a code', () => {
  it('count on the screen and for one turn after, so that a picture is worth a minute at most', () => {
    fc.assert(
      fc.property(age, fc.nat({ max: 60 }), (elapsed, turn) => {
        const now = later(elapsed);
        const begins = turn * 30_000;
        const isWorth = elapsed >= begins && elapsed < begins + MINUTE;
        expect(isFreshTurn(turn, shownAt, now)).toBe(isWorth);
      }),
    );
  });

  it('follow each other without a gap', () => {
    fc.assert(
      fc.property(age, (elapsed) => {
        const turn = turnAt(shownAt, later(elapsed));
        const ends = turnEndsAt(shownAt, turn);
        expect(ends.getTime()).toBeGreaterThan(later(elapsed).getTime());
        expect(turnAt(shownAt, ends)).toBe(turn + 1);
      }),
    );
  });

  it('leave whoever claims the last one at least four minutes for the number, within ten from the first', () => {
    const rest = numberUntil(shownAt).getTime() - claimableUntil(shownAt).getTime();
    expect(rest).toBeGreaterThanOrEqual(4 * MINUTE);
    expect(numberUntil(shownAt)).toEqual(later(10 * MINUTE));
  });
});

describe('the screen of a code', () => {
  type Claim = NonNullable<ShownCode['errand']>;
  const claimed: Claim = {
    state: 'awaitingNumber',
    number: '42',
    numberUntil: later(10 * MINUTE),
  };
  const on = (errand: Partial<Claim>, elapsed: number) =>
    screenOf({ shownAt, errand: { ...claimed, ...errand } }, later(elapsed));

  const anyClaim: fc.Arbitrary<Claim | undefined> = fc.oneof(
    fc.constant(undefined),
    fc
      .record({
        state: fc.constantFrom('awaitingNumber', 'confirmed', 'authorised', 'ended'),
        outcome: fc.constantFrom(undefined, 'done', 'declined', 'numberWrong', 'windowLeft'),
        confirmed: age,
        ended: age,
      })
      .map(({ state, outcome, confirmed, ended }) => ({
        ...claimed,
        state,
        outcome,
        confirmedAt: state === 'awaitingNumber' ? undefined : later(confirmed),
        endedAt: state === 'ended' ? later(ended) : undefined,
      })),
  );

  it('never has a dead end: whatever happened, it changes by itself, and in the end to a new code', () => {
    fc.assert(
      fc.property(anyClaim, age, (errand, elapsed) => {
        const code: ShownCode = errand ? { shownAt, errand } : { shownAt };
        let now = later(elapsed);
        let looks = 0;
        for (let screen = screenOf(code, now); screen; screen = screenOf(code, now)) {
          expect(screen.until.getTime()).toBeGreaterThan(now.getTime());
          now = screen.until;
          looks += 1;
          expect(looks).toBeLessThan(20);
        }
        expect(now.getTime() - shownAt.getTime()).toBeLessThan(70 * MINUTE);
      }),
    );
  });

  it('shows a number only to a claimed code, and a code only while it is nobody’s', () => {
    fc.assert(
      fc.property(anyClaim, age, (errand, elapsed) => {
        const screen = screenOf(errand ? { shownAt, errand } : { shownAt }, later(elapsed));
        if (screen?.state === 'claimed') expect(errand?.state).toBe('awaitingNumber');
        if (screen?.state === 'showing') expect(errand).toBeUndefined();
      }),
    );
  });

  it.each([
    ['a code, for five minutes', undefined, 5 * MINUTE - 1, 'showing'],
    ['a new code after five minutes', undefined, 5 * MINUTE, undefined],
    ['the number until the handshake is over', {}, 10 * MINUTE - 1, 'claimed'],
    ['a new code when nobody picked it', {}, 10 * MINUTE, undefined],
    [
      '"go on at your phone"',
      { state: 'confirmed', confirmedAt: later(MINUTE) },
      2 * MINUTE,
      'confirmed',
    ],
    [
      'the same after consent',
      { state: 'authorised', confirmedAt: later(MINUTE) },
      2 * MINUTE,
      'confirmed',
    ],
    [
      'a new code when the citizen takes long',
      { state: 'authorised', confirmedAt: later(MINUTE) },
      6 * MINUTE,
      undefined,
    ],
    ['done', { state: 'ended', outcome: 'done', endedAt: later(MINUTE) }, MINUTE + 7_999, 'done'],
    [
      'a new code soon after',
      { state: 'ended', outcome: 'done', endedAt: later(MINUTE) },
      MINUTE + 8_000,
      undefined,
    ],
    [
      'not done',
      { state: 'ended', outcome: 'declined', endedAt: later(MINUTE) },
      MINUTE,
      'notDone',
    ],
    [
      'a new code at once after a wrong number',
      { state: 'ended', outcome: 'numberWrong', endedAt: later(MINUTE) },
      MINUTE,
      undefined,
    ],
  ] as const)('shows %s', (_what, errand, elapsed, state) => {
    const screen = errand ? on(errand, elapsed) : screenOf({ shownAt }, later(elapsed));
    expect(screen?.state).toBe(state);
  });
});
