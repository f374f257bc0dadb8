import { type Routes, routes } from '@zero-visit/shared-types';
import Koa from 'koa';
import { answerApiDocument } from './http/api-document';
import { answerProblems } from './http/problems';
import { servePublicLog } from './http/public-log';
import { nameRequests, type RequestLog } from './http/requests';
import { createRouter, type RouterParts } from './http/router';
import { protectWithHeaders } from './http/security-headers';
import { type Surfaces, serveSurfaces } from './http/surfaces';
import type { PublishedLog } from './modules/transparency';
import type { Handlers } from './platform/handler';

export type AppParts = RouterParts & {
  readonly handlers: Handlers<Routes>;
  readonly surfaces: Surfaces;
  readonly log: RequestLog;
  /** How many balancers stand in front: by so many entries the address of a caller is trusted (T26). */
  readonly proxyHops: number;
  /** What answers `/readyz`: rejects or answers false while a needed engine is away. */
  readonly isReady: () => Promise<boolean>;
  /** What anybody may read of the ledger. */
  readonly publicLog: PublishedLog;
};

/** Koa and its few middlewares, without any I/O of its own: what tests start. */
export function createApp({
  handlers,
  surfaces,
  log,
  proxyHops,
  isReady,
  publicLog,
  ...parts
}: AppParts): Koa {
  const app = new Koa({ proxy: proxyHops > 0, maxIpsCount: proxyHops });
  app.on('error', (error, ctx) => {
    if (!hasLeft(error, ctx)) log.fault(error, ctx?.state);
  });
  app.use(nameRequests(log));
  app.use(answerProblems());
  app.use(protectWithHeaders(surfaces));
  app.use(answerHealth(isReady));
  app.use(answerApiDocument(routes));
  app.use(servePublicLog(publicLog));
  const router = createRouter(routes, handlers, parts);
  app.use(router.routes());
  app.use(router.allowedMethods({ throw: true }));
  app.use(serveSurfaces(surfaces));
  return app;
}

/** A caller who goes away in the middle of an answer (a screen that closes its stream) is no fault of ours. */
const hasLeft = (error: NodeJS.ErrnoException, ctx: Koa.Context | undefined): boolean =>
  ctx?.req.socket.destroyed === true && /^(ECONNRESET|EPIPE)$/.test(error.code ?? '');

/** `/healthz`: the process answers. `/readyz`: it may be sent requests. */
function answerHealth(isReady: () => Promise<boolean>): Koa.Middleware {
  return async (ctx, next) => {
    if (ctx.path === '/healthz') {
      ctx.body = 'ok\n';
      return;
    }
    if (ctx.path !== '/readyz') return next();
    const ready = await isReady().catch(() => false);
    ctx.status = ready ? 200 : 503;
    ctx.body = ready ? 'ready\n' : 'not ready\n';
  };
}
