import type { Middleware } from 'koa';
import helmet from 'koa-helmet';
import { inlineScriptHashes, type Surface, type Surfaces, surfaceOf } from './surfaces';

/** One strict policy for each surface; only the citizen's app may compile the scanner's WebAssembly. */
export function protectWithHeaders(surfaces: Surfaces): Middleware {
  const policies = new Map(
    surfaces.list.map((surface) => [surface, policyOf(surface, surfaces.mayFrame)]),
  );
  const fallback = policyFor([], surfaces.mayFrame);
  return (ctx, next) => {
    const surface = surfaceOf(surfaces, ctx.path);
    return ((surface && policies.get(surface)) ?? fallback)(ctx, next);
  };
}

const policyOf = (surface: Surface, mayFrame: boolean): Middleware =>
  policyFor(
    [...inlineScriptHashes(surface.folder), ...(surface.at === '/' ? ["'wasm-unsafe-eval'"] : [])],
    mayFrame,
  );

function policyFor(scripts: string[], mayFrame: boolean): Middleware {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...scripts],
        // Taro and Ant Design write style elements while running.
        styleSrc: ["'self'", "'unsafe-inline'"],
        // Taro's components carry their icon font in their style sheet.
        fontSrc: ["'self'", 'data:'],
        imgSrc: ["'self'", 'data:', 'blob:'],
        mediaSrc: ["'self'", 'blob:'],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: [mayFrame ? "'self'" : "'none'"],
      },
    },
    frameguard: { action: mayFrame ? 'sameorigin' : 'deny' },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginEmbedderPolicy: false,
    hsts: { maxAge: 31_536_000 },
  });
}
