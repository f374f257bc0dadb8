import type { RawBody, Route, RouteRequest, RouteResponse, RouteTable } from './route';

/** One call, ready to be sent: the transport adds who is calling, and signs if `nonce` is there. */
export type Call = {
  readonly name: string;
  readonly route: Route;
  readonly url: string;
  readonly body?: unknown;
  readonly nonce?: string;
  readonly idempotencyKey?: string;
};

/** Sends a call and answers the parsed body; throws what it makes of a problem. */
export type Transport = (call: Call) => Promise<unknown>;

type Request = {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown | RawBody;
  nonce?: string;
  idempotencyKey?: string;
};

/** Held streams are read by hand: a page decides how it reconnects. */
type Callable<T extends RouteTable> = {
  [K in keyof T as T[K]['produces'] extends 'events' ? never : K]: T[K];
};

export type Client<T extends RouteTable> = {
  readonly [K in keyof Callable<T>]: (
    ...args: keyof RouteRequest<T[K]> extends never ? [] : [RouteRequest<T[K]>]
  ) => Promise<RouteResponse<T[K]>>;
};

/** One typed function per route of the table; `transport` is wx.request, fetch or a test's app. */
export function createClient<T extends RouteTable>(routes: T, transport: Transport): Client<T> {
  const calls = Object.entries<Route>(routes).map(([name, route]) => [
    name,
    (request: Request = {}) => {
      const { body, nonce, idempotencyKey } = request;
      return transport({
        name,
        route,
        url: urlOf(route, request),
        ...(body !== undefined && { body }),
        ...(nonce !== undefined && { nonce }),
        ...(idempotencyKey !== undefined && { idempotencyKey }),
      });
    },
  ]);
  return Object.fromEntries(calls) as Client<T>;
}

/** The path of a call with its parameters filled in, below `/api`. */
export function urlOf(route: Route, { params = {}, query = {} }: Request): string {
  const path = route.path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(params[key] ?? ''),
  );
  const search = Object.entries(query)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
    .join('&');
  return search ? `/api${path}?${search}` : `/api${path}`;
}
