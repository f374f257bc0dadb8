import { drawLetters } from './letter-rules';

/** How long the letters of an enrolment can be typed and its number picked (ASVS 6.5.5). */
const ENROLMENT_MILLISECONDS = 10 * 60_000;

const LETTERS = 8;

export const enrolmentUntil = (now: Date): Date => new Date(now.getTime() + ENROLMENT_MILLISECONDS);

/** Eight letters (34.6 bits), good for ten minutes. `below(n)` answers 0 to n − 1, unguessable. */
export const drawBrowserCode = (below: (limit: number) => number): string =>
  drawLetters(LETTERS, below);
