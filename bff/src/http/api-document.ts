import type { RouteTable } from '@zero-visit/shared-types';
import type { Middleware } from 'koa';
import { apiPage } from './api-page';
import { openApi } from './openapi';

/** `/api/openapi.json` for machines and `/api/docs` for people; both are derived once, at start. */
export function answerApiDocument(routes: RouteTable): Middleware {
  const document = openApi(routes, { title: '零跑腿 Zero-Visit', version: '0.1.0' });
  const json = JSON.stringify(document);
  const page = apiPage(routes);
  return async (ctx, next) => {
    if (ctx.method !== 'GET') return next();
    if (ctx.path === '/api/openapi.json') {
      ctx.type = 'application/json';
      ctx.body = json;
      return;
    }
    if (ctx.path !== '/api/docs') return next();
    ctx.type = 'text/html; charset=utf-8';
    ctx.body = page;
  };
}
