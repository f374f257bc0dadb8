import type { LocalText, ProblemCode } from '@zero-visit/shared-types';
import { problemsOfCalls } from './problems-of-calls';
import { problemsOfCases } from './problems-of-cases';
import { problemsOfErrands } from './problems-of-errands';

/** A problem in the owner's words: what happened, and what to do next. */
export type ProblemWords = { readonly what: LocalText; readonly next: LocalText };

/** Words for every problem code of the contract, and for a call that never arrived. */
export const problemWords: Readonly<Record<ProblemCode | 'unreachable', ProblemWords>> = {
  ...problemsOfCalls,
  ...problemsOfErrands,
  ...problemsOfCases,
};
