import type { AssuranceLevel, DeviceKind } from '@zero-visit/shared-types';

/**
 * A bearer token's life in seconds (settled.md 11). It is short because it is all that a stolen
 * phone line would yield; each request asks the database whether its session still lives.
 */
export const ACCESS_SECONDS = 300;

const DAY = 86_400_000;

/**
 * How long a phone may rest and come back without new proofing. The 15 minutes and 12 hours of
 * security.md §1.2 are for sessions in which the bearer alone may act. Ours may not: every consent
 * and submission is signed by the phone's own key, and that signature is the step-up (settled.md
 * 10); what 15 idle minutes end here is the bearer, which is dead after five. A phone that is used
 * once a week shall not send its owner through a face check each time, least of all the elder ones,
 * so a refresh token rests 30 days, and half a year ends a session whatever happened.
 */
const REST_MILLISECONDS = 30 * DAY;
export const ABSOLUTE_MILLISECONDS = 180 * DAY;

/**
 * A desktop's browser stands on a table where others sit down: it is asked again after a quarter of
 * an hour without use, and after half a day in any case (security.md §1.2, citizen session).
 */
const BROWSER_REST_MILLISECONDS = 15 * 60_000;
const BROWSER_ABSOLUTE_MILLISECONDS = 12 * 60 * 60_000;

const after = (now: Date, milliseconds: number) => new Date(now.getTime() + milliseconds);

/** When a refresh token that is made now is over. */
export const refreshUntil = (kind: DeviceKind, now: Date): Date =>
  after(now, kind === 'browser' ? BROWSER_REST_MILLISECONDS : REST_MILLISECONDS);

/** When a session that begins now ends, however busy it is. */
export const sessionUntil = (kind: DeviceKind, now: Date): Date =>
  after(now, kind === 'browser' ? BROWSER_ABSOLUTE_MILLISECONDS : ABSOLUTE_MILLISECONDS);

/** Proving something less never takes back what was proved before. */
export const higher = (one: AssuranceLevel, other: AssuranceLevel): AssuranceLevel =>
  one >= other ? one : other;
