import type {
  AssuranceLevel,
  Route,
  RouteInput,
  RouteResponse,
  RouteTable,
  StaffRole,
} from '@zero-visit/shared-types';
import type { Queryable } from './database';

/** A phone's session; `citizenId` is there once verification bound a person to it. */
export type DeviceCaller = {
  readonly kind: 'device';
  readonly deviceId: string;
  readonly sessionId: string;
  readonly citizenId?: string;
  /** The phone's P-256 key, as registered. */
  readonly publicKey: string;
  readonly level: AssuranceLevel;
  /** A desktop's browser: it may do what the contract marks `desktop`, and nothing else. */
  readonly isBrowser?: true;
  /** Only on signed routes: what the phone's key signed, already verified. */
  readonly act?: SignedAct;
};

/** The evidence of a signed act. The nonce is spent by the handler, in the effect's own statement. */
export type SignedAct = {
  readonly nonce: string;
  readonly text: string;
  readonly signature: string;
};

export type CitizenCaller = DeviceCaller & { readonly citizenId: string };
export type SigningCaller = CitizenCaller & { readonly act: SignedAct };
export type WindowCaller = { readonly kind: 'window'; readonly windowId: string };
export type StaffCaller = {
  readonly kind: 'staff';
  readonly staffId: string;
  readonly sessionId: string;
  readonly role: StaffRole;
  readonly departmentCode: string;
  /** By which second factor the session was begun. */
  readonly factor: 'key' | 'code' | 'demo';
};
/** Whose cases a member of staff may see: those of one department, or all (undefined) for a supervisor. */
export const departmentSeenBy = ({ role, departmentCode }: StaffCaller): string | undefined =>
  role === 'supervisor' ? undefined : departmentCode;

export type Nobody = { readonly kind: 'nobody' };
export type Caller = DeviceCaller | WindowCaller | StaffCaller | Nobody;

/** The caller that a route's `access` and `signed` promise its handler. */
export type CallerOf<R extends Route> = R['access'] extends 'citizen'
  ? R['signed'] extends true
    ? SigningCaller
    : CitizenCaller
  : R['access'] extends 'device'
    ? DeviceCaller
    : R['access'] extends 'window'
      ? WindowCaller
      : R['access'] extends 'staff' | 'supervisor'
        ? StaffCaller
        : Nobody;

const AFTER_COMMIT = Symbol('after commit');

/** What is still to do once the act is durable. `first` is the answer that a retry gets again. */
export type AfterCommit<T> = {
  readonly [AFTER_COMMIT]: true;
  readonly first?: T;
  readonly finish: () => Promise<T>;
};

/**
 * Ends a handler whose transaction shall commit before the answer is made: to wait for something
 * outside, or to refuse while keeping what was written (a counted attempt, an ended claim).
 */
export const afterCommit = <T>(finish: () => Promise<T>, first?: T): AfterCommit<T> => ({
  [AFTER_COMMIT]: true,
  finish,
  ...(first !== undefined && { first }),
});

export const isAfterCommit = (value: unknown): value is AfterCommit<unknown> =>
  typeof value === 'object' && value !== null && AFTER_COMMIT in value;

/**
 * The act itself. `tx` is one transaction for every route that changes something or shows a person
 * to others, and the pool for plain reads: the router opens and commits it, and answers afterwards.
 */
type Act<R extends Route, P = undefined> = (
  input: RouteInput<R>,
  caller: CallerOf<R>,
  tx: Queryable,
  prepared: P,
) => Promise<RouteResponse<R> | AfterCommit<RouteResponse<R>>>;

/** What must not happen inside a transaction, because somebody else is waited for. */
type Preparation<R extends Route, P> = (
  input: RouteInput<R>,
  caller: CallerOf<R>,
  db: Queryable,
) => Promise<P>;

const PREPARED = Symbol('prepared');

type PreparedAct<R extends Route> = {
  readonly [PREPARED]: true;
  readonly prepare: Preparation<R, unknown>;
  readonly act: Act<R, unknown>;
};

export type Handler<R extends Route> = Act<R> | PreparedAct<R>;

/** A handler that first waits for something outside (a provider, a picture), then acts. */
export const prepared = <R extends Route, P>(
  prepare: Preparation<R, P>,
  act: Act<R, P>,
): PreparedAct<R> => ({
  [PREPARED]: true,
  prepare,
  act: act as Act<R, unknown>,
});

export const isPrepared = <R extends Route>(handler: Handler<R>): handler is PreparedAct<R> =>
  typeof handler === 'object';

/** One handler per route of the table: a missing or misspelt one does not compile. */
export type Handlers<T extends RouteTable> = { readonly [K in keyof T]: Handler<T[K]> };
