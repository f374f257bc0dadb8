import { createHash } from 'node:crypto';
import type { FileAnswer, Route } from '@zero-visit/shared-types';
import type { Context } from 'koa';
import { holdStream } from './stream';

/** Writes an answer as its route describes it. Parsing it drops whatever the contract does not name. */
export async function answerWith(ctx: Context, route: Route, output: unknown): Promise<void> {
  ctx.set('Cache-Control', 'no-store');
  if (route.produces === 'events') return holdStream(ctx, route, output as AsyncIterable<unknown>);
  ctx.status = route.success;
  if (route.produces === 'file') return answerFile(ctx, output as FileAnswer);
  if (!route.response) {
    ctx.body = null;
    return;
  }
  const body = JSON.stringify(route.response.parse(output));
  ctx.type = 'application/json';
  if (route.conditional) {
    ctx.set('Cache-Control', 'private, no-cache');
    ctx.set('ETag', `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`);
    if (ctx.fresh) {
      ctx.status = 304;
      return;
    }
  }
  ctx.body = body;
}

function answerFile(ctx: Context, { bytes, type, name }: FileAnswer): void {
  ctx.type = type;
  ctx.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  ctx.set('Content-Security-Policy', 'sandbox');
  ctx.body = Buffer.from(bytes);
}
