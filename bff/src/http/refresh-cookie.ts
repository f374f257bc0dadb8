import type { Route, Session } from '@zero-visit/shared-types';
import type { Context } from 'koa';
import { Problem } from '../platform/problem';

/** `__Host-`: a browser takes it from this very host only, and over https only (ASVS 3.3.1). */
export const REFRESH_COOKIE = '__Host-refresh';

/** Longer than any token rests, in seconds: when one is over is for the server to say. */
const MAX_AGE = 180 * 86_400;

/**
 * Whether the refresh token of this route's session goes to and fro in the cookie: between our own
 * pages and our https. WeChat, plain http and what is no browser keep it themselves.
 * Problem: `not-allowed` for a page of somebody else (T19).
 */
export function isInCookie(ctx: Context, route: Route, isHttps: boolean): boolean {
  if (!route.session) return false;
  const site = ctx.get('sec-fetch-site');
  if (site === 'cross-site' || site === 'same-site') throw new Problem('not-allowed');
  return isHttps && site === 'same-origin';
}

/** The body with the cookie's token, unless it brings one of its own: from before there was a cookie. */
export function withTokenOfCookie(ctx: Context, route: Route, body: unknown): unknown {
  const refreshToken = ctx.cookies.get(REFRESH_COOKIE);
  if (route.session !== 'renewed' || refreshToken === undefined) return body;
  return { refreshToken, ...(body as object) };
}

const cookie = (token: string, maxAge: number) =>
  `${REFRESH_COOKIE}=${token}; Max-Age=${maxAge}; Path=/; Secure; HttpOnly; SameSite=Strict`;

/** The answer without its refresh token, which the browser is handed apart from it; a session that has ended takes the cookie along. */
export function withTokenInCookie(ctx: Context, route: Route, answer: unknown): unknown {
  if (route.session === 'ended') {
    ctx.append('Set-Cookie', cookie('', 0));
    return answer;
  }
  const given = answer as Session | { readonly session: Session };
  const { refreshToken, ...session } = 'session' in given ? given.session : given;
  ctx.append('Set-Cookie', cookie(refreshToken ?? '', MAX_AGE));
  return 'session' in given ? { ...given, session } : session;
}
