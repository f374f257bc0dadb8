import {
  ProblemDetails,
  type Route,
  type RouteTable,
  SIGNATURE_HEADER,
} from '@zero-visit/shared-types';
import * as z from 'zod';
import { REFRESH_COOKIE } from './refresh-cookie';

const media = (type: string, schema: object) => ({ content: { [type]: { schema } } });

const mediaOfBody = {
  json: 'application/json',
  form: 'application/x-www-form-urlencoded',
  bytes: 'application/octet-stream',
} as const;

const mediaOfAnswer = {
  json: 'application/json',
  events: 'text/event-stream',
  file: 'application/octet-stream',
} as const;

const cookie = { name: REFRESH_COOKIE, in: 'cookie', required: false, schema: { type: 'string' } };

const BYTES = { type: 'string', format: 'binary' };

/** The OpenAPI 3.1 document of a route table; JSON Schema 2020-12 is its native dialect. */
export function openApi(routes: RouteTable, info: { title: string; version: string }) {
  const components: Record<string, unknown> = {};

  /** Inlines a schema, or refers to it where `.meta({ id })` gave it a name. */
  function reference(schema: z.ZodType, io: 'input' | 'output'): object {
    const { $schema, $defs = {}, ...inline } = z.toJSONSchema(z.object({ schema }), { io });
    Object.assign(components, $defs);
    return inline.properties?.schema as object;
  }

  function parameters(where: 'path' | 'query', object: z.ZodObject | undefined) {
    return Object.entries(object?.shape ?? {}).map(([name, schema]) => ({
      name,
      in: where,
      required: !(schema as z.ZodType).safeParse(undefined).success,
      schema: reference(schema as z.ZodType, 'input'),
    }));
  }

  function headers(route: Route) {
    const named = [
      ...(route.idempotent ? ['idempotency-key'] : []),
      ...(route.signed ? [SIGNATURE_HEADER] : []),
    ];
    return named.map((name) => ({
      name,
      in: 'header',
      required: true,
      schema: { type: 'string', maxLength: 255 },
    }));
  }

  function requestBody(route: Route) {
    const type = mediaOfBody[route.consumes ?? 'json'];
    if (route.consumes === 'bytes') return { required: true, ...media(type, BYTES) };
    return route.body && { required: true, ...media(type, reference(route.body, 'input')) };
  }

  function answer(route: Route) {
    const type = mediaOfAnswer[route.produces ?? 'json'];
    if (route.produces === 'file') return media(type, BYTES);
    return route.response ? media(type, reference(route.response, 'output')) : {};
  }

  const paths: Record<string, Record<string, unknown>> = {};
  for (const [operationId, route] of Object.entries(routes)) {
    const path = `/api${route.path.replace(/:(\w+)/g, '{$1}')}`;
    const body = requestBody(route);
    paths[path] ??= {};
    paths[path][route.method.toLowerCase()] = {
      operationId,
      summary: route.summary,
      ...(route.problems && { 'x-problems': route.problems }),
      parameters: [
        ...parameters('path', route.params),
        ...parameters('query', route.query),
        ...headers(route),
        ...(route.session === 'renewed' ? [cookie] : []),
      ],
      security: route.access === 'public' ? [] : [{ [route.access]: [] }],
      ...(body && { requestBody: body }),
      responses: {
        [route.success]: { description: 'As asked', ...answer(route) },
        ...(route.conditional && { 304: { description: 'Unchanged since the given ETag' } }),
        default: {
          description: 'A problem',
          ...media('application/problem+json', reference(ProblemDetails, 'output')),
        },
      },
    };
  }
  const securitySchemes = Object.fromEntries(
    ['device', 'citizen', 'window', 'staff', 'supervisor'].map((name) => [
      name,
      { type: 'http', scheme: 'bearer' },
    ]),
  );
  const document = {
    openapi: '3.1.0',
    info,
    servers: [{ url: '/' }],
    paths,
    components: { schemas: components, securitySchemes },
  };
  return JSON.parse(
    JSON.stringify(document).replaceAll('#/$defs/', '#/components/schemas/'),
  ) as typeof document;
}
