import {
  type Fault,
  type ProblemCode,
  type ProblemDetails,
  problems,
} from '@zero-visit/shared-types';

/** What a problem may carry beside its code: the faults of an input, or when to try again. */
type Extra = { readonly errors?: readonly Fault[]; readonly retryAfter?: number };

/** The one error that rooms throw on purpose; anything else is a bug and answers `internal`. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly extra: Extra;

  constructor(code: ProblemCode, detail?: string, options: { cause?: unknown } & Extra = {}) {
    const { cause, ...extra } = options;
    super(detail ?? problems[code].title, { cause });
    this.name = 'Problem';
    this.code = code;
    this.extra = extra;
  }

  /** The answer's body (RFC 9457). `instance` is the request's id, so that a caller can name it to us. */
  toDetails(instance: string): ProblemDetails {
    const { status, title } = problems[this.code];
    const { errors, retryAfter } = this.extra;
    return {
      type: `/problems/${this.code}`,
      code: this.code,
      title,
      status,
      detail: this.message,
      instance,
      ...(errors && { errors: [...errors] }),
      ...(retryAfter !== undefined && { retryAfter }),
    };
  }
}
