import { drawLetters, inFours } from './letter-rules';

/** A screen's clock may be off by this much, either way (security.md §1.2, proof of possession). */
const TOLERANCE_MILLISECONDS = 60_000;

/** How long an enrolment code can be typed into its screen. */
const ENROLMENT_MILLISECONDS = 10 * 60_000;

const ENROLMENT_LENGTH = 12;

/** What a screen signs to get in. `at` is milliseconds since the epoch on its own clock. */
export const windowSignInText = (windowId: string, at: number): string =>
  `window-session ${windowId} ${at}`;

/** Seconds by which a screen's clock is ahead of ours (or behind, below zero), if that is too much. */
export function clockFault(at: number, now: Date): number | undefined {
  const ahead = at - now.getTime();
  return Math.abs(ahead) > TOLERANCE_MILLISECONDS ? Math.round(ahead / 1000) : undefined;
}

export const enrolmentUntil = (now: Date): Date => new Date(now.getTime() + ENROLMENT_MILLISECONDS);

/** Twelve letters (52 bits) in groups of four, to be typed once. `below(n)` answers 0 to n − 1, unguessable. */
export const drawEnrolmentCode = (below: (limit: number) => number): string =>
  inFours(drawLetters(ENROLMENT_LENGTH, below));

/** A code as its letters, however it was typed. */
export const enrolmentLetters = (typed: string): string =>
  typed.toUpperCase().replace(/[^A-Z]/g, '');
