import * as z from 'zod';
import { Instant, idOf } from '../id';
import { defineRoutes } from '../route';
import type { AssuranceLevel } from './assurance-level';
import { Session } from './device-routes';

export const VerificationId = idOf('verification');

/** The roads of IMI. Face is never the only one (人脸识别技术应用安全管理办法). */
export const VerificationMethod = z
  .enum(['sms', 'smsAndNumber', 'face', 'networkId'])
  .meta({ id: 'VerificationMethod' });
export type VerificationMethod = z.infer<typeof VerificationMethod>;

/** What each road leads to. */
export const levelOfMethod = {
  sms: 'L1',
  smsAndNumber: 'L2',
  face: 'L3',
  networkId: 'L3',
} as const satisfies Record<VerificationMethod, AssuranceLevel>;

const Name = z.string().trim().min(2).max(50);
const IdNumber = z.string().trim().min(15).max(18);
const Mobile = z
  .string()
  .trim()
  .regex(/^1[3-9]\d{9}$/, 'a mainland mobile number');

export const VerificationRequest = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('sms'), mobile: Mobile }),
  z.strictObject({
    method: z.literal('smsAndNumber'),
    mobile: Mobile,
    name: Name,
    idNumber: IdNumber,
  }),
  z.strictObject({ method: z.literal('face'), name: Name, idNumber: IdNumber }),
  z.strictObject({ method: z.literal('networkId'), name: Name, idNumber: IdNumber }),
]);
export type VerificationRequest = z.infer<typeof VerificationRequest>;

/** What the phone does next: type a code, look at the camera, or enter the 网证 PIN. */
export const VerificationStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('smsCode'), sentTo: z.string() }),
  z.object({ kind: z.literal('face'), reference: z.string(), standIn: z.boolean() }),
  z.object({ kind: z.literal('pin'), standIn: z.boolean() }),
]);
export type VerificationStep = z.infer<typeof VerificationStep>;

export const Verification = z
  .object({
    id: VerificationId,
    method: VerificationMethod,
    next: VerificationStep,
    attemptsLeft: z.number().int(),
    expiresAt: Instant,
  })
  .meta({ id: 'Verification' });
export type Verification = z.infer<typeof Verification>;

export const VerificationAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('smsCode'), code: z.string().regex(/^\d{6}$/, 'six digits') }),
  z.strictObject({ kind: z.literal('face') }),
  z.strictObject({ kind: z.literal('pin'), pin: z.string().regex(/^\d{6}$/, 'six digits') }),
]);
export type VerificationAnswer = z.infer<typeof VerificationAnswer>;

export const verificationRoutes = defineRoutes({
  startVerification: {
    method: 'POST',
    path: '/verifications',
    summary: 'Starts proving who holds this phone, on one of the roads of IMI',
    access: 'device',
    audit: 'own',
    body: VerificationRequest,
    success: 201,
    response: Verification,
    rate: { points: 10, seconds: 3600 },
    problems: ['verification-failed', 'person-mismatch', 'temporarily-unavailable'],
  },
  answerVerification: {
    method: 'POST',
    path: '/verifications/:id/answers',
    summary: 'Finishes a verification; the session is exchanged for one of the level reached',
    access: 'device',
    audit: 'own',
    params: z.strictObject({ id: VerificationId }),
    body: VerificationAnswer,
    success: 200,
    response: Session,
    session: 'given',
    problems: [
      'verification-failed',
      'verification-over',
      'person-mismatch',
      'temporarily-unavailable',
    ],
  },
});
