import { problems, type Route, type RouteTable } from '@zero-visit/shared-types';
import * as z from 'zod';

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const schemaBlock = (title: string, schema: z.ZodType | undefined, io: 'input' | 'output') =>
  schema
    ? `<details><summary>${title}</summary><pre>${escapeHtml(
        JSON.stringify(z.toJSONSchema(schema, { io }), undefined, 2),
      )}</pre></details>`
    : '';

const factsOf = (route: Route): string =>
  [
    `access: ${route.access}`,
    ...(route.signed ? ['signed'] : []),
    ...(route.idempotent ? ['idempotent'] : []),
    ...(route.conditional ? ['ETag'] : []),
    ...(route.audit === 'others' ? ['writes an access record'] : []),
    ...(route.rate ? [`${route.rate.points} in ${route.rate.seconds} s`] : []),
  ].join(' · ');

const operation = ([name, route]: [string, Route]): string => `
<section id="${name}">
  <h2><code>${route.method} /api${escapeHtml(route.path)}</code></h2>
  <p><b>${name}</b>: ${escapeHtml(route.summary)}.</p>
  <p class="facts">${factsOf(route)}</p>
  ${schemaBlock('Query', route.query, 'input')}
  ${schemaBlock('Body', route.body, 'input')}
  ${schemaBlock(`Answer ${route.success}`, route.response, 'output')}
  ${route.problems ? `<p class="facts">problems: ${route.problems.map((code) => `<a href="#problem-${code}">${code}</a>`).join(', ')}</p>` : ''}
</section>`;

/** The contract as one readable page: no script, nothing fetched from elsewhere. */
export function apiPage(routes: RouteTable): string {
  const entries = Object.entries<Route>(routes);
  const codes = Object.entries(problems).map(
    ([code, { status, title }]) =>
      `<tr id="problem-${code}"><td><code>${code}</code></td><td>${status}</td><td>${escapeHtml(title)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>零跑腿 API</title>
<style>
body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
h2{font-size:1rem;margin:2rem 0 .25rem}code{background:#f2f4f5;padding:.1em .3em;border-radius:3px}
pre{background:#f6f8f8;padding:1rem;overflow:auto;font-size:.8rem}.facts{color:#555;font-size:.9rem}
nav a{display:inline-block;margin-right:1rem}td{padding:.2rem 1rem .2rem 0;vertical-align:top}
</style>
<h1>零跑腿 API</h1>
<p>${entries.length} operations. The same contract for machines: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).
Failures are RFC 9457 problem details with a stable <code>code</code>.</p>
<nav>${entries.map(([name]) => `<a href="#${name}">${name}</a>`).join('')}</nav>
${entries.map(operation).join('')}
<h2>Problem codes</h2><table>${codes.join('')}</table>
</html>`;
}
