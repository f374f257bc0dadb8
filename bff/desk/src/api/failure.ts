import { type ProblemCode, ProblemDetails } from '@zero-visit/shared-types';

/** A problem code of the contract, or `line-lost`: no answer came, and nobody knows what was done. */
export type FailureCode = ProblemCode | 'line-lost';

/** The one error that calls throw. Screens branch on `code` and have their own words for it. */
export class Failure extends Error {
  readonly code: FailureCode;
  /** Seconds to wait before the next try, where the server says so. */
  readonly retryAfter: number | undefined;

  constructor(code: FailureCode, options: { cause?: unknown; retryAfter?: number } = {}) {
    super(code, { cause: options.cause });
    this.name = 'Failure';
    this.code = code;
    this.retryAfter = options.retryAfter;
  }
}

/** The code of a failed call; anything that is not a failure of a call is a fault of ours. */
export const codeOf = (error: unknown): FailureCode =>
  error instanceof Failure ? error.code : 'internal';

/** Reads a refusal. A proxy's page instead of a problem counts as a part that is down. */
export async function failureOf(answer: Response): Promise<Failure> {
  const details = ProblemDetails.safeParse(await answer.json().catch(() => undefined)).data;
  if (!details) return new Failure(answer.status === 404 ? 'not-found' : 'temporarily-unavailable');
  const { code, retryAfter } = details;
  return new Failure(code, retryAfter === undefined ? {} : { retryAfter });
}
