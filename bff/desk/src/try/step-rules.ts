export const STEPS = ['scan', 'match', 'verify', 'authorise', 'fill', 'review'] as const;
export type Step = (typeof STEPS)[number];

/** Pages of the phone on which it is plain what comes next. */
const PAGES: readonly (readonly [string, Step])[] = [
  ['/packages/apply/verify', 'verify'],
  ['/packages/apply/form', 'fill'],
  ['/packages/case', 'review'],
];

/**
 * What comes next, seen from outside: by the word that the screen says of itself (`showing`,
 * `claimed`, `confirmed`, `done` …) and the page that the phone is at.
 */
export function stepOf(screenWord: string, phonePage: string): Step {
  const plain = PAGES.find(([page]) => phonePage.startsWith(page));
  if (plain) return plain[1];
  if (screenWord === 'claimed') return 'match';
  if (phonePage.startsWith('/packages/apply/errand')) return 'authorise';
  return screenWord === 'done' ? 'review' : 'scan';
}
