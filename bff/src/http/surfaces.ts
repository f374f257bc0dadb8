import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { CERTIFICATE_PATH, QR_PATH } from '@zero-visit/shared-types';
import type { Middleware } from 'koa';
import serveFolder from 'koa-static';

/** A built front: a folder of static files under a path of its own. */
export type Surface = { readonly at: string; readonly folder: string };

export type Surfaces = {
  /** The longest path first: the citizen's app is at the root. */
  readonly list: readonly Surface[];
  /** Whether our own pages may frame each other, as the page to try it does; never in production. */
  readonly mayFrame: boolean;
};

/** Which surface a path belongs to. */
export const surfaceOf = (surfaces: Surfaces, requested: string): Surface | undefined =>
  surfaces.list.find(({ at }) => at === '/' || requested === at || requested.startsWith(`${at}/`));

/** Serves the built fronts, and turns the links in our QR codes into places of the citizen's app. */
export function serveSurfaces(surfaces: Surfaces): Middleware {
  const servers = new Map(
    surfaces.list.map((surface) => [
      surface,
      serveFolder(surface.folder, {
        setHeaders: (res, file) => res.setHeader('Cache-Control', cachingOf(file)),
      }),
    ]),
  );
  return async (ctx, next) => {
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') return next();
    const place = placeOfLink(ctx.path);
    if (place) return ctx.redirect(place);
    const surface = surfaceOf(surfaces, ctx.path);
    const serve = surface && servers.get(surface);
    if (!surface || !serve) return next();
    if (ctx.path === surface.at && surface.at !== '/') return ctx.redirect(`${surface.at}/`);
    const asked = ctx.path;
    if (surface.at !== '/') ctx.path = asked.slice(surface.at.length);
    try {
      await serve(ctx, next);
    } finally {
      ctx.path = asked;
    }
  };
}

/** Hashed names never change; pages are asked for again each time. */
const cachingOf = (file: string): string =>
  /[.-][\w-]{8,}\.(js|css|woff2|png|svg)$/.test(file)
    ? 'public, max-age=31536000, immutable'
    : 'no-cache';

/** The path of a printed or shown link → the page that opens it. The token stays behind the `#`. */
function placeOfLink(requested: string): string | undefined {
  const [prefix, page] =
    [
      [QR_PATH, '/#/pages/scan/index?code='],
      [CERTIFICATE_PATH, '/#/packages/check/index?code='],
    ].find(([each]) => requested.startsWith(each as string)) ?? [];
  if (!prefix || !page) return undefined;
  const token = requested.slice(prefix.length);
  return /^[\w.-]{20,500}$/.test(token) ? page + token : undefined;
}

/** CSP sources for the inline scripts of a built page (Taro sets the root font size in one). */
export function inlineScriptHashes(folder: string): string[] {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  return [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
}
