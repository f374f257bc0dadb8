import { SHORT_CODE_ALPHABET } from '@zero-visit/shared-types';

/** Letters of a code that people type (4.3 bits each). `below(n)` answers 0 to n − 1, unguessable. */
export const drawLetters = (count: number, below: (limit: number) => number): string =>
  Array.from({ length: count }, () =>
    SHORT_CODE_ALPHABET.charAt(below(SHORT_CODE_ALPHABET.length)),
  ).join('');

/** Letters in groups of four, as they are read out: BCDF-GHJK. */
export const inFours = (letters: string): string => letters.replace(/(.{4})(?=.)/g, '$1-');
