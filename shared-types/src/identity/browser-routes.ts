import * as z from 'zod';
import { Instant, idOf } from '../id';
import { defineRoutes } from '../route';
import { DeviceId, DevicePublicKey, Session } from './device-routes';
import { ShortCode } from './qr-code';

/**
 * A desktop's browser. It is enrolled once, from a phone of its person, and is let in later only by
 * that person's phone: a picture from any other browser is worth nothing (RFC 10027, settled.md 6).
 */
export const BrowserEnrolmentId = idOf('enrolment');

/** Known to the asking browser alone. What stands in its picture is another, public id. */
export const SignInId = idOf('signin');

const PublicId = z.string().regex(/^[A-Za-z0-9_-]{22}$/);
const Signature = z.string().regex(/^[A-Za-z0-9_-]{86}$/);
const TwoDigits = z.string().regex(/^\d{2}$/);

/** What a browser signs to ask. `at` is milliseconds since the epoch on its own clock. */
export const browserSignInText = (deviceId: string, at: number): string =>
  `browser-sign-in ${deviceId} ${at}`;

/** What it signs to take the session that was granted to its request. */
export const browserSessionText = (signInId: string): string => `browser-session ${signInId}`;

/**
 * An enrolment: the phone sees three numbers, the browser the one among them; neither sees the
 * other's part, and nobody sees a name before they match.
 */
export const BrowserEnrolment = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('waiting'), until: Instant }),
    z.object({ state: z.literal('claimed'), until: Instant, numbers: z.array(TwoDigits) }),
    z.object({ state: z.literal('shown'), until: Instant, number: TwoDigits }),
    z.object({ state: z.literal('done'), deviceId: DeviceId }),
    z.object({ state: z.literal('ended') }),
  ])
  .meta({ id: 'BrowserEnrolment' });
export type BrowserEnrolment = z.infer<typeof BrowserEnrolment>;

/** What an enrolled browser shows while it waits to be let in: nothing of its person. */
export const SignInState = z
  .discriminatedUnion('state', [
    z.object({
      state: z.literal('showing'),
      link: z.string(),
      rotatesAt: Instant,
      endsAt: Instant,
    }),
    z.object({ state: z.literal('claimed'), number: TwoDigits, endsAt: Instant }),
    z.object({ state: z.literal('granted') }),
    z.object({ state: z.literal('ended') }),
  ])
  .meta({ id: 'SignInState' });
export type SignInState = z.infer<typeof SignInState>;

/** What the phone shows before its owner says whether it is them who sits there. */
export const SignInRequest = z
  .object({
    id: PublicId,
    browser: z.object({ name: z.string(), enrolledAt: Instant }),
    askedAt: Instant,
    until: Instant,
    numbers: z.array(TwoDigits),
  })
  .meta({ id: 'SignInRequest' });
export type SignInRequest = z.infer<typeof SignInRequest>;

const enrolment = z.strictObject({ id: BrowserEnrolmentId });
const request = z.strictObject({ id: PublicId });

export const browserRoutes = defineRoutes({
  beginBrowserEnrolment: {
    method: 'POST',
    path: '/browser-enrolments',
    summary: 'A phone that has just proved its person asks for the letters that enrol one browser',
    access: 'citizen',
    audit: 'none',
    success: 201,
    response: z.object({ id: BrowserEnrolmentId, code: z.string(), until: Instant }),
    rate: { points: 10, seconds: 3600 },
    problems: ['proof-too-old'],
  },
  claimBrowserEnrolment: {
    method: 'POST',
    path: '/browser-enrolments/claims',
    summary: 'The browser takes the letters up, with a key it made for this, and shows a number',
    access: 'device',
    audit: 'none',
    body: z.strictObject({ code: ShortCode, publicKey: DevicePublicKey }),
    success: 201,
    response: z.object({ id: BrowserEnrolmentId, number: TwoDigits, until: Instant }),
    rate: { points: 20, seconds: 600 },
    problems: ['enrolment-code-wrong', 'device-key-unsuitable'],
  },
  getBrowserEnrolment: {
    method: 'GET',
    path: '/browser-enrolments/:id',
    summary: 'How an enrolment stands, for the phone that began it and the browser that took it up',
    access: 'device',
    audit: 'none',
    params: enrolment,
    success: 200,
    response: BrowserEnrolment,
  },
  confirmBrowserEnrolment: {
    method: 'POST',
    path: '/browser-enrolments/:id/number',
    summary: 'The phone names the browser and picks its number; a wrong one ends the enrolment',
    access: 'citizen',
    audit: 'none',
    params: enrolment,
    body: z.strictObject({ number: TwoDigits, name: z.string().trim().min(1).max(20) }),
    success: 204,
    problems: ['number-wrong', 'sign-in-over'],
  },
  endBrowserEnrolment: {
    method: 'DELETE',
    path: '/browser-enrolments/:id',
    summary: 'The phone gives an enrolment up',
    access: 'citizen',
    audit: 'none',
    params: enrolment,
    success: 204,
  },
  askBrowserSignIn: {
    method: 'POST',
    path: '/browser-sign-ins',
    summary:
      'An enrolled browser asks to be let in, by a signature of its key; others get no picture',
    access: 'public',
    audit: 'none',
    body: z.strictObject({ deviceId: DeviceId, at: z.int(), signature: Signature }),
    success: 201,
    response: z.object({ id: SignInId, now: SignInState }),
    rate: { points: 30, seconds: 60 },
    problems: ['signature-invalid'],
  },
  followBrowserSignIn: {
    method: 'POST',
    path: '/browser-sign-ins/now',
    summary: 'What the browser shows now: the picture of this half minute, the number, or an end',
    access: 'public',
    audit: 'none',
    body: z.strictObject({ id: SignInId }),
    success: 200,
    response: SignInState,
    rate: { points: 120, seconds: 60 },
  },
  takeBrowserSession: {
    method: 'POST',
    path: '/browser-sign-ins/session',
    summary:
      'The browser takes the session that was granted to it, once, by a signature of its key',
    access: 'public',
    audit: 'own',
    body: z.strictObject({ id: SignInId, signature: Signature }),
    success: 200,
    response: Session,
    session: 'given',
    rate: { points: 30, seconds: 60 },
    problems: ['signature-invalid', 'sign-in-over'],
  },
  scanBrowserSignIn: {
    method: 'POST',
    path: '/browser-sign-ins/scans',
    summary: 'A phone scans the picture of a browser of its own person; the first one decides',
    access: 'citizen',
    audit: 'own',
    body: z.strictObject({ code: z.string().max(512) }),
    success: 200,
    response: SignInRequest,
    rate: { points: 30, seconds: 60 },
    problems: ['qr-code-foreign', 'qr-code-expired', 'qr-code-taken', 'browser-not-yours'],
  },
  grantBrowserSignIn: {
    method: 'POST',
    path: '/browser-sign-ins/:id/number',
    summary: 'The phone picks the number on the browser; a wrong one ends the request',
    access: 'citizen',
    audit: 'none',
    params: request,
    body: z.strictObject({ number: TwoDigits }),
    success: 204,
    problems: ['number-wrong', 'sign-in-over'],
  },
  refuseBrowserSignIn: {
    method: 'POST',
    path: '/browser-sign-ins/:id/refusal',
    summary: 'It is not me who sits there: the request ends, and is flagged',
    access: 'citizen',
    audit: 'none',
    params: request,
    success: 204,
  },
});
