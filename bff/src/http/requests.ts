import type { Middleware } from 'koa';
import { newId } from '../platform/id';

/** What is kept of a request: no address, no body, no query, no person. */
export type RequestLine = {
  readonly requestId: string;
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
};

export type RequestLog = {
  readonly request: (line: RequestLine) => void;
  readonly fault: (
    error: unknown,
    state: { requestId?: string; route?: string } | undefined,
  ) => void;
};

/** Gives each request an id of ours, answers it in a header, and reports the request when it is over. */
export function nameRequests(log: RequestLog): Middleware {
  return async (ctx, next) => {
    const begun = performance.now();
    ctx.state.requestId = newId('request');
    ctx.set('X-Request-Id', ctx.state.requestId);
    await next();
    const route = ctx.state.route ?? 'none';
    const milliseconds = Math.round(performance.now() - begun);
    log.request({ requestId: ctx.state.requestId, route, status: ctx.status, milliseconds });
  };
}
