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
    const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    ctx.set('ETag', tag);
    if (isKnown(ctx.get('if-none-match'), tag)) {
      ctx.status = 304;
      return;
    }
  }
  ctx.body = body;
}

/**
 * Whether the caller has this very answer. Not asked by Koa's `fresh`: browsers add `no-cache` to a
 * fetch that names its ETag itself, and then nothing would ever be fresh.
 */
const isKnown = (tags: string, tag: string): boolean =>
  tags.split(',').some((each) => each.trim().replace(/^W\//, '') === tag);

function answerFile(ctx: Context, { bytes, type, name }: FileAnswer): void {
  ctx.type = type;
  ctx.set('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
  ctx.set('Content-Security-Policy', 'sandbox');
  ctx.body = Buffer.from(bytes);
}
