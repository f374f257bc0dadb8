/**
 * The clocks of a code on a screen (security.md §1.2). A picture of it is worth at most a minute;
 * the screen takes a wholly new code after five, so that whoever claims one at the last moment has
 * another five for the number, and the handshake is over ten minutes after its code was first seen.
 */
const TURN_MILLISECONDS = 30_000;
const SHOWN_MILLISECONDS = 5 * 60_000;
const HANDSHAKE_MILLISECONDS = 10 * 60_000;

/** How long a screen keeps saying "go on at your phone", and how long "done" or "not done". */
const CONFIRMED_MILLISECONDS = 5 * 60_000;
const ENDED_MILLISECONDS = 8_000;

const after = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds);

/** Which of its faces a code shows, counted from 0. */
export const turnAt = (shownAt: Date, now: Date): number =>
  Math.floor((now.getTime() - shownAt.getTime()) / TURN_MILLISECONDS);

/** When a face gives way to the next. */
export const turnEndsAt = (shownAt: Date, turn: number): Date =>
  after(shownAt, (turn + 1) * TURN_MILLISECONDS);

/** The face on the screen counts, and the one before it: a hand needs time to hold a phone still. */
export function isFreshTurn(turn: number, shownAt: Date, now: Date): boolean {
  const current = turnAt(shownAt, now);
  return turn === current || turn === current - 1;
}

/** Until when a code that is shown now can be claimed: its last face counts for one turn longer. */
export const claimableUntil = (shownAt: Date): Date =>
  after(shownAt, SHOWN_MILLISECONDS + TURN_MILLISECONDS);

/** The end of the handshake that begins with this code (settled.md 4). */
export const numberUntil = (shownAt: Date): Date => after(shownAt, HANDSHAKE_MILLISECONDS);

/** A code of a window, and the errand of the phone that claimed it, as far as a screen is concerned. */
export type ShownCode = {
  readonly shownAt: Date;
  readonly errand?: {
    readonly state: 'awaitingNumber' | 'confirmed' | 'authorised' | 'ended';
    readonly outcome?: 'done' | 'declined' | 'numberWrong' | 'windowLeft' | undefined;
    readonly number: string;
    readonly numberUntil: Date;
    readonly confirmedAt?: Date | undefined;
    readonly endedAt?: Date | undefined;
  };
};

/** What a screen shows at an instant, and `until` when if nobody does anything. */
export type Screen =
  | {
      readonly state: 'showing';
      readonly turn: number;
      readonly until: Date;
      readonly endsAt: Date;
    }
  | { readonly state: 'claimed'; readonly number: string; readonly until: Date }
  | { readonly state: 'confirmed' | 'done' | 'notDone'; readonly until: Date };

/** The screen of a code; undefined once it is over and the window shows a new one. */
export function screenOf({ shownAt, errand }: ShownCode, now: Date): Screen | undefined {
  const screen = errand ? screenOfErrand(errand) : screenOfCode(shownAt, now);
  return screen && now < screen.until ? screen : undefined;
}

function screenOfCode(shownAt: Date, now: Date): Screen | undefined {
  const endsAt = after(shownAt, SHOWN_MILLISECONDS);
  const turn = turnAt(shownAt, now);
  if (now >= endsAt) return undefined;
  return { state: 'showing', turn, until: turnEndsAt(shownAt, turn), endsAt };
}

function screenOfErrand(errand: NonNullable<ShownCode['errand']>): Screen | undefined {
  const { state, outcome, number, confirmedAt, endedAt } = errand;
  if (state === 'awaitingNumber') return { state: 'claimed', number, until: errand.numberUntil };
  if (state !== 'ended') {
    return confirmedAt && { state: 'confirmed', until: after(confirmedAt, CONFIRMED_MILLISECONDS) };
  }
  // A wrong number ends the claim and not the window: the next code is there at once.
  if (!endedAt || outcome === 'numberWrong') return undefined;
  return {
    state: outcome === 'done' ? 'done' : 'notDone',
    until: after(endedAt, ENDED_MILLISECONDS),
  };
}
