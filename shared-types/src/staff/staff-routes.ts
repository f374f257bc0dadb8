import * as z from 'zod';
import { CaseSummary } from '../cases/case';
import { Instant, idOf } from '../id';
import { readIdNumber } from '../identity/id-number';
import { PlaceChoice, WindowScreen } from '../identity/window-routes';
import { LocalText } from '../local-text';
import { defineRoutes } from '../route';

export const StaffRole = z.enum(['reviewer', 'supervisor']).meta({ id: 'StaffRole' });
export type StaffRole = z.infer<typeof StaffRole>;

export const StaffMember = z
  .object({ id: z.string(), name: z.string(), role: StaffRole, department: LocalText })
  .meta({ id: 'StaffMember' });
export type StaffMember = z.infer<typeof StaffMember>;

const Base64Url = z.string().regex(/^[\w-]{1,8000}$/);

/**
 * A password was right. `factors` are what this member may go on with; with none of them enrolled
 * yet, `enrolment` says with what to begin.
 */
export const StaffSignIn = z
  .object({
    id: idOf('signin'),
    until: Instant,
    factors: z.array(z.enum(['key', 'code', 'demo'])),
    /** What a WebAuthn key signs: `challenge` base64url, the party's domain, and the ids of the keys. */
    key: z.object({ challenge: z.string(), rpId: z.string(), allow: z.array(z.string()) }),
    enrolment: z
      .object({
        /** For a code generator (RFC 6238): base32, and the same as an otpauth URI. */
        secret: z.string(),
        uri: z.string(),
        /** The member as a new key keeps them, base64url. */
        userId: z.string(),
      })
      .optional(),
    /** Sandbox only: the code of an invented member of staff. */
    demoCode: z.string().optional(),
  })
  .meta({ id: 'StaffSignIn' });
export type StaffSignIn = z.infer<typeof StaffSignIn>;

/** The second factor: a code, an assertion of a key (WebAuthn level 2), or a new key at the first sign-in. */
export const FactorProof = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('code'), code: z.string().regex(/^\d{6}$/) }),
    z.strictObject({
      kind: z.literal('key'),
      id: Base64Url,
      clientData: Base64Url,
      authenticatorData: Base64Url,
      signature: Base64Url,
    }),
    z.strictObject({
      kind: z.literal('newKey'),
      id: Base64Url,
      clientData: Base64Url,
      attestation: Base64Url,
      name: z.string().trim().min(1).max(40),
    }),
  ])
  .meta({ id: 'FactorProof' });
export type FactorProof = z.infer<typeof FactorProof>;

/** Why somebody is searched for: the person reads it. */
export const SearchPurpose = z
  .enum(['atCounter', 'byTelephone', 'complaint', 'supervision'])
  .meta({ id: 'SearchPurpose' });
export type SearchPurpose = z.infer<typeof SearchPurpose>;

/** What a supervisor is told of: more than a desk needs, or a trap that somebody stepped into. */
export const AlertKind = z
  .enum(['searchLimit', 'manySearches', 'manyPeople'])
  .meta({ id: 'AlertKind' });
export type AlertKind = z.infer<typeof AlertKind>;

/** One kind, one member of staff, one hour. `staffName` is missing where it is about the house. */
export const DeskAlert = z
  .object({
    id: z.string(),
    kind: AlertKind,
    staffName: z.string().optional(),
    firstAt: Instant,
    lastAt: Instant,
    times: z.int(),
  })
  .meta({ id: 'DeskAlert' });
export type DeskAlert = z.infer<typeof DeskAlert>;

export const staffRoutes = defineRoutes({
  signInStaff: {
    method: 'POST',
    path: '/staff-sessions',
    summary: 'Name and password of a member of staff; the second factor is still to come',
    access: 'public',
    audit: 'none',
    body: z.strictObject({
      username: z.string().trim().min(1).max(40),
      password: z.string().min(1).max(200),
    }),
    success: 201,
    response: StaffSignIn,
    // For an address: a whole office may sit behind one. Tries at one name are limited besides.
    rate: { points: 60, seconds: 600 },
    problems: ['credentials-wrong'],
  },
  proveStaffFactor: {
    method: 'POST',
    path: '/staff-sign-ins/:id/session',
    summary: 'The second factor of a sign-in, within five minutes; begins the session',
    access: 'public',
    audit: 'none',
    params: z.strictObject({ id: idOf('signin') }),
    body: FactorProof,
    success: 201,
    response: z.object({ accessToken: z.string(), accessExpiresAt: Instant, staff: StaffMember }),
    rate: { points: 60, seconds: 600 },
    problems: ['staff-sign-in-over', 'second-factor-wrong'],
  },
  renewStaffSession: {
    method: 'POST',
    path: '/staff-sessions/renewal',
    summary: 'A desk in use gets its next token; 15 minutes idle or 12 hours end the session',
    access: 'staff',
    audit: 'none',
    success: 200,
    response: z.object({ accessToken: z.string(), accessExpiresAt: Instant, staff: StaffMember }),
  },
  endStaffSession: {
    method: 'DELETE',
    path: '/staff-sessions/current',
    summary: 'Signs out of the desk',
    access: 'staff',
    audit: 'none',
    success: 204,
  },
  searchPerson: {
    method: 'POST',
    path: '/desk/searches',
    summary:
      'Finds one person with a case here by the whole ID number: 20 an hour, 100 a day; the person sees each search',
    access: 'staff',
    audit: 'others',
    body: z.strictObject({
      idNumber: z
        .string()
        .trim()
        .max(40)
        .refine((typed) => readIdNumber(typed).valid, 'no valid identity number'),
      purpose: SearchPurpose,
    }),
    success: 200,
    /** Nobody, and somebody without a case of this department, are the same answer. */
    response: z.object({
      person: z
        .object({ name: z.string(), idNumber: z.string(), cases: z.array(CaseSummary) })
        .optional(),
    }),
  },
  listAlerts: {
    method: 'GET',
    path: '/desk/alerts',
    summary: 'What supervisors should look into, newest first, of the last thirty days',
    access: 'supervisor',
    audit: 'none',
    success: 200,
    response: z.object({ items: z.array(DeskAlert) }),
  },
  listWindows: {
    method: 'GET',
    path: '/desk/windows',
    summary: 'The registered screens',
    access: 'supervisor',
    audit: 'none',
    success: 200,
    response: z.object({
      items: z.array(
        WindowScreen.extend({
          /** When a code of this screen was last seen by three phones: its picture goes round. */
          flaggedAt: Instant.optional(),
        }),
      ),
      places: z.array(PlaceChoice),
    }),
  },
  addWindow: {
    method: 'POST',
    path: '/desk/windows',
    summary: 'Prepares a screen; the code enrols it once, within ten minutes',
    access: 'supervisor',
    audit: 'none',
    body: z.strictObject({ placeCode: z.string().max(40), name: z.string().trim().min(1).max(40) }),
    success: 201,
    response: z.object({ window: WindowScreen, enrolmentCode: z.string(), until: Instant }),
  },
});
