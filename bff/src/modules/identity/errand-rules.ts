import type { ErrandState } from '@zero-visit/shared-types';

/** How an errand ended; only a window wants to know. */
export type Outcome = 'done' | 'declined' | 'numberWrong' | 'windowLeft';

/** The number for the screen, and the three among which the phone's owner picks it. */
export type NumberMatch = { readonly number: string; readonly numbers: readonly string[] };

const TWO_DIGITS = 90;
const CHOICES = 3;

/** Draws the numbers of one claim. `below(n)` answers an unguessable whole number from 0 to n − 1. */
export function drawNumbers(below: (limit: number) => number): NumberMatch {
  const drawn = new Set<string>();
  while (drawn.size < CHOICES) drawn.add(String(10 + below(TWO_DIGITS)));
  const numbers = [...drawn];
  return { number: numbers[below(CHOICES)] as string, numbers };
}

/** Where an errand stands: a number that nobody picked in time has ended it without a write. */
export function standing(
  { state, numberUntil }: { readonly state: ErrandState; readonly numberUntil: Date | null },
  now: Date,
): ErrandState {
  const hasLapsed = state === 'awaitingNumber' && numberUntil !== null && numberUntil <= now;
  return hasLapsed ? 'ended' : state;
}
