import * as z from 'zod';
import { Instant, idOf } from '../id';
import { defineRoutes } from '../route';
import { AssuranceLevel } from './assurance-level';

export const DeviceId = idOf('device');

/** A P-256 public key: the uncompressed point (0x04 ‖ x ‖ y), base64url. */
export const DevicePublicKey = z
  .string()
  .regex(/^[A-Za-z0-9_-]{87}$/, 'an uncompressed P-256 point');

/** The person behind a phone, as the phone may show them on a locked bus: masked. */
export const MaskedPerson = z
  .object({ name: z.string(), idNumber: z.string(), mobile: z.string().optional() })
  .meta({ id: 'MaskedPerson' });
export type MaskedPerson = z.infer<typeof MaskedPerson>;

/** A session: a short bearer token, and a refresh token that is used once. A browser may keep the latter in a cookie. */
export const Session = z
  .object({
    accessToken: z.string(),
    accessExpiresAt: Instant,
    refreshToken: z.string().optional(),
    level: AssuranceLevel,
    person: MaskedPerson.optional(),
  })
  .meta({ id: 'Session' });
export type Session = z.infer<typeof Session>;

export const Me = z
  .object({ deviceId: DeviceId, level: AssuranceLevel, person: MaskedPerson.optional() })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

export const deviceRoutes = defineRoutes({
  registerDevice: {
    method: 'POST',
    path: '/devices',
    summary: 'A phone that we do not know registers its key and gets a session without a person',
    access: 'public',
    audit: 'none',
    body: z.strictObject({ publicKey: DevicePublicKey, name: z.string().trim().min(1).max(40) }),
    success: 201,
    response: z.object({ deviceId: DeviceId, session: Session }),
    session: 'given',
    rate: { points: 60, seconds: 60 },
    problems: ['device-key-unsuitable'],
  },
  refreshSession: {
    method: 'POST',
    path: '/sessions/refresh',
    summary: 'Exchanges a refresh token for a new session; using one twice ends the whole family',
    access: 'public',
    audit: 'own',
    body: z.strictObject({ refreshToken: z.string().max(200).optional() }),
    success: 200,
    response: Session,
    session: 'renewed',
    rate: { points: 120, seconds: 60 },
    problems: ['session-ended'],
  },
  endSession: {
    method: 'DELETE',
    path: '/sessions/current',
    summary: 'Signs this phone out',
    access: 'device',
    audit: 'none',
    success: 204,
  },
  getMe: {
    method: 'GET',
    path: '/me',
    summary: 'Who this phone is, masked',
    access: 'device',
    audit: 'own',
    success: 200,
    response: Me,
  },
});
