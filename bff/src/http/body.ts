import type { Route } from '@zero-visit/shared-types';
import type { Context } from 'koa';
import getRawBody from 'raw-body';
import { Problem } from '../platform/problem';

/** The largest body a route takes, in bytes, by what it consumes. Pictures: security.md §1.2. */
const LIMIT = { json: 64 * 1024, form: 256 * 1024, bytes: 10 * 1024 * 1024 } as const;

const ACCEPTED = {
  json: /^application\/json\b/i,
  form: /^application\/x-www-form-urlencoded\b/i,
  bytes: /^(image\/(jpeg|png)|application\/octet-stream)\b/i,
} as const;

const NOTHING = Buffer.alloc(0);

/**
 * The body as it came over the wire: signatures cover these bytes. Compressed bodies are refused,
 * so that nothing small can unpack into something large.
 * Problems: `body-too-large`, `media-type-unsupported`, `input-invalid`.
 */
export async function readBody(ctx: Context, route: Route): Promise<Buffer> {
  const kind = route.consumes ?? 'json';
  const takesBody = route.body !== undefined || kind === 'bytes';
  if (!takesBody) return NOTHING;
  if (ctx.get('content-encoding')) throw new Problem('media-type-unsupported');
  const empty = ctx.get('content-length') === '0';
  if (!empty && !ACCEPTED[kind].test(ctx.get('content-type'))) {
    throw new Problem('media-type-unsupported');
  }
  return getRawBody(ctx.req, { limit: LIMIT[kind], length: ctx.get('content-length') || null });
}

/** The body as the contract's schema will see it. Problem: `input-invalid` for what is no JSON. */
export function parseBody(ctx: Context, route: Route, raw: Buffer): unknown {
  if (route.consumes === 'bytes') return { bytes: raw, type: ctx.get('content-type') };
  if (!route.body) return undefined;
  if (route.consumes === 'form')
    return Object.fromEntries(new URLSearchParams(raw.toString('utf8')));
  if (raw.length === 0) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(raw), refusePrototype);
  } catch (cause) {
    if (cause instanceof Problem) throw cause;
    throw new Problem('input-invalid', 'The body is no JSON in UTF-8', {
      cause,
      errors: [{ pointer: '/body', detail: 'is no JSON in UTF-8' }],
    });
  }
}

/** Schemas drop a member of this name without a word, and nothing that was sent shall vanish so. */
function refusePrototype(name: string, value: unknown): unknown {
  if (name !== '__proto__') return value;
  throw new Problem('input-invalid', undefined, {
    errors: [{ pointer: '/body', detail: '__proto__ is not known here' }],
  });
}
