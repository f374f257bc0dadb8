import { createHash } from 'node:crypto';
import Router from '@koa/router';
import { desktopActs, type Route, type RouteTable } from '@zero-visit/shared-types';
import type { Context } from 'koa';
import type { Database, Queryable } from '../platform/database';
import { type Ephemeral, stayWithin } from '../platform/ephemeral';
import {
  type Caller,
  type CallerOf,
  type Handler,
  type Handlers,
  isAfterCommit,
  isPrepared,
} from '../platform/handler';
import { Problem } from '../platform/problem';
import { answerWith } from './answer';
import { parseBody, readBody } from './body';
import { checkSignedAct, type Guard } from './guard';
import { type Idempotency, type Repeatable, repeatable } from './idempotency';
import { parseInput } from './input';
import { isInCookie, withTokenInCookie, withTokenOfCookie } from './refresh-cookie';

export type RouterParts = {
  readonly guard: Guard;
  readonly database: Database;
  readonly idempotency: Idempotency;
  readonly ephemeral: Ephemeral;
  /** Whether phones reach us over https. */
  readonly isHttps: boolean;
};

/**
 * Derives the Koa router from the contract. No path, status or schema is written in the bff.
 * Every act runs in one transaction that is opened and committed here, and is answered afterwards.
 */
export function createRouter<T extends RouteTable>(
  routes: T,
  handlers: Handlers<T>,
  parts: RouterParts,
): Router {
  const router = new Router({ prefix: '/api', strict: true });
  for (const [name, route] of Object.entries<Route>(routes)) {
    const handler = handlers[name] as unknown as Handler<Route>;
    router.register(
      route.path,
      [route.method],
      (ctx) => serve(name, route, handler, parts, ctx as unknown as Context),
      { name },
    );
  }
  return router;
}

async function serve(
  name: string,
  route: Route,
  handler: Handler<Route>,
  parts: RouterParts,
  ctx: Context,
): Promise<void> {
  ctx.state.route = name;
  const hasCookie = isInCookie(ctx, route, parts.isHttps);
  const known = await parts.guard(route.access, ctx);
  refuseToDesktop(name, known);
  await limit(name, route, known, parts.ephemeral, ctx);
  const raw = await readBody(ctx, route);
  const request = route.idempotent ? repeatableOf(name, known, raw, ctx) : undefined;
  const parsed = parseBody(ctx, route, raw);
  const body = hasCookie ? withTokenOfCookie(ctx, route, parsed) : parsed;
  const input = parseInput(route, { params: ctx.params, query: ctx.query, body });
  const caller = withSignature(route, known, raw, ctx) as CallerOf<Route>;
  const [prepare, act] = isPrepared(handler)
    ? [handler.prepare, handler.act]
    : [undefined, handler];
  if (prepare && request) {
    // Whoever is outside is not asked again for what was done; any other act sees that in `once`.
    const earlier = await parts.idempotency.earlierAnswer(parts.database, request);
    if (earlier !== undefined) return answerWith(ctx, route, earlier);
  }
  const preparation = await prepare?.(input, caller, parts.database);
  const perform = (tx: Queryable) => act(input, caller, tx, preparation as undefined);

  const done = changesOrShowsOthers(route)
    ? await parts.database.transaction((tx) => once(tx, request, parts.idempotency, perform))
    : await perform(parts.database);
  const answer = isAfterCommit(done) ? await done.finish() : done;
  await answerWith(ctx, route, hasCookie ? withTokenInCookie(ctx, route, answer) : answer);
}

/** An act with a key is performed once; a second request that waited for the first gets its answer. */
async function once(
  tx: Queryable,
  request: Repeatable | undefined,
  idempotency: Idempotency,
  perform: (tx: Queryable) => Promise<unknown>,
): Promise<unknown> {
  if (!request) return perform(tx);
  if (!(await idempotency.isFirst(tx, request))) return idempotency.earlierAnswer(tx, request);
  const done = await perform(tx);
  const first = isAfterCommit(done) ? done.first : done;
  if (first === undefined) throw new Error('an act with a key left no answer to be given again');
  await idempotency.remember(tx, request, first);
  return done;
}

/** Problem: `not-allowed` for a desktop's browser, unless the act is one of those that it may do. */
function refuseToDesktop(name: string, caller: Caller): void {
  if (caller.kind !== 'device' || !caller.isBrowser) return;
  if (!(desktopActs as readonly string[]).includes(name)) throw new Problem('not-allowed');
}

const changesOrShowsOthers = (route: Route) => route.method !== 'GET' || route.audit === 'others';

function withSignature(route: Route, caller: Caller, raw: Buffer, ctx: Context): Caller {
  if (!route.signed || caller.kind !== 'device') return caller;
  return { ...caller, act: checkSignedAct(ctx, caller, raw) };
}

function repeatableOf(name: string, caller: Caller, raw: Buffer, ctx: Context): Repeatable {
  return repeatable(name, ctx.get('idempotency-key'), callerId(caller) ?? 'nobody', raw, ctx.path);
}

/** Under whose name a caller's requests are counted and remembered. */
function callerId(caller: Caller): string | undefined {
  switch (caller.kind) {
    case 'device':
      return caller.citizenId ?? caller.deviceId;
    case 'window':
      return caller.windowId;
    case 'staff':
      return caller.staffId;
    case 'nobody':
      return undefined;
  }
}

async function limit(
  name: string,
  route: Route,
  caller: Caller,
  ephemeral: Ephemeral,
  ctx: Context,
) {
  if (!route.rate) return;
  const who = callerId(caller) ?? createHash('sha256').update(ctx.ip).digest('base64url');
  await stayWithin(ephemeral, name, who, route.rate);
}
