import * as z from 'zod';
import { SheetField } from '../consent/consent-sheet';
import { Instant, idOf } from '../id';
import { LocalText } from '../local-text';
import { defineRoutes } from '../route';
import { AssuranceLevel } from './assurance-level';
import { ShortCode } from './qr-code';

export const ErrandId = idOf('errand');

/** Where an errand stands. `awaitingNumber` is the end of the handshake and the only part with a clock. */
export const ErrandState = z.enum(['awaitingNumber', 'confirmed', 'authorised', 'ended']);
export type ErrandState = z.infer<typeof ErrandState>;

/**
 * One errand on the phone: who asks, where, for which service, and what it would see. Nothing is
 * shown that the phone's owner has not proved to own (settled.md 2).
 */
export const Errand = z
  .object({
    id: ErrandId,
    state: ErrandState,
    channel: z.enum(['window', 'poster', 'inApp']),
    asker: z.object({
      department: LocalText,
      place: LocalText.optional(),
      window: z.string().optional(),
    }),
    service: z.object({ code: z.string(), name: LocalText, instant: z.boolean() }),
    startedAt: Instant,
    /** Three numbers, one of which is on the screen; only while `awaitingNumber`. */
    numbers: z.array(z.string()).optional(),
    numberUntil: Instant.optional(),
    levelNeeded: AssuranceLevel,
    levelHeld: AssuranceLevel,
    sheet: z.array(SheetField),
    /** Goes into the signature of the consent, and is spent by it. */
    nonce: z.string(),
    /** The draft that this errand led to, or an open one of the same service to go on with. */
    draftId: z.string().optional(),
  })
  .meta({ id: 'Errand' });
export type Errand = z.infer<typeof Errand>;

const params = z.strictObject({ id: ErrandId });

export const errandRoutes = defineRoutes({
  scanQrCode: {
    method: 'POST',
    path: '/qr-scans',
    summary: 'A phone scans or types a code; the first one owns it and learns who asks for what',
    access: 'device',
    audit: 'own',
    body: z.union([
      z.strictObject({ code: z.string().max(512) }),
      z.strictObject({ shortCode: ShortCode }),
    ]),
    success: 200,
    response: Errand,
    rate: { points: 30, seconds: 60 },
    problems: ['qr-code-foreign', 'qr-code-expired', 'qr-code-taken', 'service-closed'],
  },
  startErrand: {
    method: 'POST',
    path: '/errands',
    summary: 'The citizen picks a service in the app, without any code',
    access: 'device',
    audit: 'own',
    body: z.strictObject({ serviceCode: z.string().max(40) }),
    success: 201,
    response: Errand,
    rate: { points: 30, seconds: 60 },
    problems: ['service-closed'],
  },
  getErrand: {
    method: 'GET',
    path: '/errands/:id',
    summary: 'The errand as it stands, to come back to it after verification or an interruption',
    access: 'device',
    audit: 'own',
    params,
    success: 200,
    response: Errand,
  },
  matchNumber: {
    method: 'POST',
    path: '/errands/:id/number',
    summary: 'The citizen picks the number that the screen shows; a wrong one ends this claim',
    access: 'device',
    audit: 'own',
    params,
    body: z.strictObject({ number: z.string().regex(/^\d{2}$/) }),
    success: 200,
    response: Errand,
    problems: ['number-wrong', 'errand-over'],
  },
  declineErrand: {
    method: 'POST',
    path: '/errands/:id/decline',
    summary: 'Not me: the claim ends and nothing was shown to anybody',
    access: 'device',
    audit: 'none',
    params,
    success: 204,
  },
});
