import type { Middleware } from 'koa';
import { Problem } from '../platform/problem';

/** Turns whatever is thrown below into `application/problem+json`; unknown errors keep their secrets. */
export function answerProblems(): Middleware {
  return async (ctx, next) => {
    try {
      await next();
      if (ctx.status === 404 && ctx.body === undefined) throw new Problem('not-found');
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === 'internal') ctx.app.emit('error', error, ctx);
      const details = problem.toDetails(`/requests/${ctx.state.requestId}`);
      ctx.status = details.status;
      if (details.retryAfter !== undefined) ctx.set('Retry-After', String(details.retryAfter));
      ctx.body = JSON.stringify(details);
      ctx.type = 'application/problem+json';
    }
  };
}

/** PostgreSQL's codes for "not now": shutting down, too many connections, cancelled by a time limit. */
const PASSING_STATES = /^(57P0[123]|53300|57014|08\d{3}|40P01|40001)$/;
const PASSING_ERRORS = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
const PASSING_WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client (has encountered a connection error|was closed) and is not queryable)/;

/** Refusals of Koa itself are the caller's fault; a lost engine is a pause; anything else is ours. */
function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const {
    status = 500,
    code = '',
    message = '',
  } = error as Partial<Record<'code' | 'message', string> & { status: number }>;
  if (status === 413) return new Problem('body-too-large', undefined, { cause: error });
  if (status === 415) return new Problem('media-type-unsupported', undefined, { cause: error });
  if (status === 405 || status === 501)
    return new Problem('method-not-allowed', undefined, { cause: error });
  if (status >= 400 && status < 500)
    return new Problem('input-invalid', undefined, { cause: error });
  if (PASSING_STATES.test(code) || PASSING_ERRORS.test(code) || PASSING_WORDS.test(message))
    return new Problem('temporarily-unavailable', undefined, { cause: error, retryAfter: 2 });
  return new Problem('internal', undefined, { cause: error });
}
