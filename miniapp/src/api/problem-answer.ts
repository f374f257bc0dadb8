import type { ProblemCode, ProblemDetails } from '@zero-visit/shared-types';

/** The server answered that it will not: RFC 9457 problem details, with the code screens branch on. */
export class ProblemAnswer extends Error {
  readonly problem: ProblemDetails;
  readonly code: ProblemCode;
  readonly retryAfter: number | undefined;

  constructor(problem: ProblemDetails) {
    super(problem.detail);
    this.name = 'ProblemAnswer';
    this.problem = problem;
    this.code = problem.code;
    this.retryAfter = problem.retryAfter;
  }
}

/** The code of what a call threw, or undefined for what is no answer of the server. */
export const codeOf = (error: unknown): ProblemCode | undefined =>
  error instanceof ProblemAnswer ? error.code : undefined;

/** Whether a refusal settles the matter: the act was not done, and trying again as it was is no use. */
export const isFinal = (error: unknown): boolean =>
  error instanceof ProblemAnswer && error.problem.status < 500 && error.problem.status !== 429;
