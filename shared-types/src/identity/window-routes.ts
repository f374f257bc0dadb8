import * as z from 'zod';
import { Instant, idOf } from '../id';
import { LocalText } from '../local-text';
import { defineRoutes } from '../route';
import { DevicePublicKey } from './device-routes';

export const WindowId = idOf('window');
export const QrSessionId = idOf('qr');

export const WindowScreen = z
  .object({
    id: WindowId,
    name: z.string(),
    place: LocalText,
    department: LocalText,
    enrolledAt: Instant.optional(),
  })
  .meta({ id: 'WindowScreen' });
export type WindowScreen = z.infer<typeof WindowScreen>;

/** A place of the catalogue where a screen or a poster may be put up. */
export const PlaceChoice = z.object({ code: z.string(), name: LocalText, department: LocalText });
export type PlaceChoice = z.infer<typeof PlaceChoice>;

/**
 * What a window screen shows. It never receives personal data: a relayed picture of it is worth
 * nothing. The number exists only after a phone has claimed the code (settled.md 3).
 */
export const QrSessionState = z
  .discriminatedUnion('state', [
    z.object({
      state: z.literal('showing'),
      link: z.string(),
      shortCode: z.string(),
      rotatesAt: Instant,
      endsAt: Instant,
    }),
    z.object({ state: z.literal('claimed'), number: z.string(), endsAt: Instant }),
    z.object({ state: z.literal('confirmed') }),
    z.object({ state: z.literal('done') }),
    z.object({ state: z.literal('notDone') }),
  ])
  .meta({ id: 'QrSessionState' });
export type QrSessionState = z.infer<typeof QrSessionState>;

export const windowRoutes = defineRoutes({
  enrolWindow: {
    method: 'POST',
    path: '/windows',
    summary: 'A screen registers its key with the code that a supervisor gave it',
    access: 'public',
    audit: 'none',
    body: z.strictObject({ enrolmentCode: z.string().max(40), publicKey: DevicePublicKey }),
    success: 201,
    response: WindowScreen,
    rate: { points: 10, seconds: 60 },
    problems: ['enrolment-code-wrong', 'device-key-unsuitable'],
  },
  signInWindow: {
    method: 'POST',
    path: '/window-sessions',
    summary: 'A registered screen proves its key and gets a token of five minutes',
    access: 'public',
    audit: 'none',
    body: z.strictObject({
      windowId: WindowId,
      /** Milliseconds since the epoch on the screen; the signature covers `window-session <id> <at>`. */
      at: z.int(),
      signature: z.string().regex(/^[A-Za-z0-9_-]{86}$/),
    }),
    success: 201,
    response: z.object({
      accessToken: z.string(),
      accessExpiresAt: Instant,
      window: WindowScreen,
      services: z.array(z.object({ code: z.string(), name: LocalText })),
    }),
    rate: { points: 30, seconds: 60 },
    problems: ['signature-invalid'],
  },
  openQrSession: {
    method: 'POST',
    path: '/qr-sessions',
    summary: 'A window opens a session for one service; its codes come by the stream',
    access: 'window',
    audit: 'none',
    body: z.strictObject({ serviceCode: z.string().max(40) }),
    success: 201,
    response: z.object({ id: QrSessionId, now: QrSessionState }),
    problems: ['service-closed'],
  },
  watchQrSession: {
    method: 'GET',
    path: '/qr-sessions/:id/events',
    summary: 'The stream that draws the window: rotating codes, the number, done or not done',
    access: 'window',
    audit: 'none',
    params: z.strictObject({ id: QrSessionId }),
    produces: 'events',
    success: 200,
    response: QrSessionState,
  },
  closeQrSession: {
    method: 'DELETE',
    path: '/qr-sessions/:id',
    summary: 'The window leaves; an errand that was confirmed goes on at the phone',
    access: 'window',
    audit: 'none',
    params: z.strictObject({ id: QrSessionId }),
    success: 204,
  },
});
