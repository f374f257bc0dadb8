import type { Middleware } from 'koa';
import { indexOfPath, type PublishedLog, TILE_WIDTH } from '../modules/transparency';

const IMMUTABLE = 'public, max-age=31536000, immutable';
/** A checkpoint is new within a second; a cache may hold it as long as nobody notices. */
const FRESH = 'public, max-age=1';
/** What is not there yet may be there soon. */
const NOT_YET = 'no-store';

/**
 * Serves the ledger to anybody, by the paths and with the caching of c2sp.org/tlog-tiles: the
 * checkpoint, tiles of hashes and bundles of entries. Nothing in it is anybody's.
 */
export function servePublicLog(log: PublishedLog): Middleware {
  return async (ctx, next) => {
    if (!ctx.path.startsWith('/log/')) return next();
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return next();
    ctx.set('Access-Control-Allow-Origin', '*');
    ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
    ctx.set('Cache-Control', NOT_YET);
    if (ctx.path === '/log/checkpoint') {
      const note = await log.checkpoint();
      if (note === undefined) return;
      ctx.set('Cache-Control', FRESH);
      ctx.type = 'text/plain; charset=utf-8';
      ctx.body = note;
      return;
    }
    const asked = readPath(ctx.path);
    if (!asked) return;
    const { level, index, width } = asked;
    const bytes = await (level === 'entries'
      ? log.entries(index, width)
      : log.tile({ level, index }, width));
    if (!bytes) return;
    ctx.set('Cache-Control', IMMUTABLE);
    ctx.type = 'application/octet-stream';
    ctx.body = Buffer.from(bytes);
  };
}

function readPath(path: string) {
  const [, levelText = '', indexText = '', widthText] =
    /^\/log\/tile\/(entries|[0-9]|[1-5][0-9]|6[0-3])\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(
      path,
    ) ?? [];
  const index = indexOfPath(indexText);
  const width = widthText === undefined ? TILE_WIDTH : Number(widthText);
  // A partial tile says how wide it is, and is never a full one.
  if (index === undefined || width > TILE_WIDTH || (widthText && width === TILE_WIDTH)) {
    return undefined;
  }
  return {
    level: levelText === 'entries' ? ('entries' as const) : Number(levelText),
    index,
    width,
  };
}
