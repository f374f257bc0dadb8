import type * as z from 'zod';
import type { ProblemCode } from './problem';

/**
 * Who may call a route. The bff's guard and the OpenAPI `security` block both read this.
 * `device` is a registered phone, with or without a person; `citizen` a phone whose person is known.
 */
export type Access = 'public' | 'device' | 'citizen' | 'window' | 'staff' | 'supervisor';

/** How often one caller may use a route. Counted per phone or staff member, and per address where nobody is known. */
export type Rate = { readonly points: number; readonly seconds: number };

/** One HTTP operation: the only place where its path, schemas and facts are written down. */
export type Route = {
  /** No PATCH: a phone's `wx.request` does not know it. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: `/${string}`;
  readonly summary: string;
  readonly access: Access;
  /**
   * Whose personal data the answer shows. `others`: the handler runs in a transaction that also
   * writes the citizen's access record, so that there is no read without its record.
   */
  readonly audit: 'none' | 'own' | 'others';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** The body's media type: JSON unless said. `bytes` hands the raw body over, `form` a parsed one. */
  readonly consumes?: 'json' | 'form' | 'bytes';
  /** The answer's media type: JSON unless said. `events` is a held stream of `response` values. */
  readonly produces?: 'json' | 'events' | 'file';
  readonly success: 200 | 201 | 202 | 204;
  readonly response?: z.ZodType;
  /** An act carries an Idempotency-Key; a repeated key gets the first answer again. */
  readonly idempotent?: true;
  /** An act is signed by the phone's key over method, path, server nonce and body digest. */
  readonly signed?: true;
  /** The answer carries an ETag; an unchanged one is answered 304 without a body. */
  readonly conditional?: true;
  /**
   * The answer is a phone's session, or carries one as `session`; `renewed`: in exchange for the
   * body's `refreshToken`; `ended`: no session is left. Between a browser and our https that token goes to and fro in a cookie
   * which no script can read, and stands in no body; a page of somebody else is refused.
   */
  readonly session?: 'given' | 'renewed' | 'ended';
  readonly rate?: Rate;
  /** Problem codes this route may answer with, beside those every route may. */
  readonly problems?: readonly ProblemCode[];
};

export type RouteTable = Readonly<Record<string, Route>>;

/** Keeps every literal in the table, so that inputs and outputs are inferred per route. */
export const defineRoutes = <const T extends RouteTable>(routes: T): T => routes;

type Output<S, Missing = undefined> = S extends z.ZodType ? z.output<S> : Missing;
type Input<S> = S extends z.ZodType ? z.input<S> : undefined;
type Present<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] };
type Body<R extends Route, Parsed> = R['consumes'] extends 'bytes' ? RawBody : Parsed;

/** A body taken as it came: its declared media type is the sender's claim, not a fact. */
export type RawBody = { readonly bytes: Uint8Array; readonly type: string };

/** A file as an answer. `name` is what the citizen's phone saves it as. */
export type FileAnswer = {
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly name: string;
};

/** What a handler receives: the parsed input. */
export type RouteInput<R extends Route> = Present<{
  params: Output<R['params']>;
  query: Output<R['query']>;
  body: Body<R, Output<R['body']>>;
}>;

/** What a caller sends: the same input before parsing, so defaults may be left out. */
export type RouteRequest<R extends Route> = Present<{
  params: Input<R['params']>;
  query: Input<R['query']>;
  body: Body<R, Input<R['body']>>;
  nonce: R['signed'] extends true ? string : undefined;
  idempotencyKey: R['idempotent'] extends true ? string : undefined;
}>;

/** What a handler answers and a caller gets. */
export type RouteResponse<R extends Route> = R['produces'] extends 'file'
  ? FileAnswer
  : R['produces'] extends 'events'
    ? AsyncIterable<Output<R['response']>>
    : Output<R['response'], void>;
