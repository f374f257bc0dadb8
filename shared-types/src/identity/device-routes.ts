import * as z from 'zod';
import { CivilDate, Instant, idOf } from '../id';
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

/** A phone, or a desktop's browser that its person enrolled from a phone. */
export const DeviceKind = z.enum(['phone', 'browser']);
export type DeviceKind = z.infer<typeof DeviceKind>;

/** How well a device keeps its key. `swkey` lies in the app's storage: whoever copies that has the key. */
export const KeyStrength = z.enum(['swkey']);
export type KeyStrength = z.infer<typeof KeyStrength>;

/** A device of one's own, as its person sees it. */
export const Device = z
  .object({
    id: DeviceId,
    kind: DeviceKind,
    name: z.string(),
    keyStrength: KeyStrength,
    /** What its session has proved; absent while nobody is signed in on it (a browser). */
    level: AssuranceLevel.optional(),
    addedAt: Instant,
    usedOn: CivilDate,
    /** The one that asks. */
    isThis: z.boolean(),
  })
  .meta({ id: 'Device' });
export type Device = z.infer<typeof Device>;

/** Why a device is ended: done with it, lost, or never one's own. The last is kept as a flag. */
export const EndingReason = z.enum(['done', 'lost', 'notMe']);
export type EndingReason = z.infer<typeof EndingReason>;

const params = z.strictObject({ id: DeviceId });

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
    summary: 'Signs this phone out, and takes the cookie away',
    access: 'device',
    audit: 'none',
    success: 204,
    session: 'ended',
  },
  listDevices: {
    method: 'GET',
    path: '/devices',
    summary: 'The phones and browsers of this person, newest first, with this one marked',
    access: 'citizen',
    audit: 'own',
    success: 200,
    response: z.object({ items: z.array(Device) }),
  },
  endDevice: {
    method: 'DELETE',
    path: '/devices/:id',
    summary:
      'Ends every session of a device and its key, at once and for good; doing it again is no mistake',
    access: 'citizen',
    audit: 'none',
    params,
    query: z.strictObject({ because: EndingReason.default('done') }),
    success: 204,
    rate: { points: 60, seconds: 3600 },
  },
  endDeviceSessions: {
    method: 'DELETE',
    path: '/devices/:id/sessions',
    summary: 'Signs a device out; a browser stays enrolled',
    access: 'citizen',
    audit: 'none',
    params,
    success: 204,
    rate: { points: 60, seconds: 3600 },
  },
  reportLostPhone: {
    method: 'POST',
    path: '/desk/lost-phones',
    summary: 'At the counter, after comparing the card: ends all devices of that person',
    access: 'staff',
    audit: 'others',
    body: z.strictObject({ idNumber: z.string().trim().min(15).max(18) }),
    success: 200,
    /** How many devices were ended: none also for somebody whom nobody knows here. */
    response: z.object({ ended: z.int() }),
    rate: { points: 20, seconds: 3600 },
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
