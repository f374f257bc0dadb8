import * as z from 'zod';

/**
 * Every way in which a call can fail on purpose. Codes are public API: added, never renamed.
 * Screens branch on the code and have their own words for it; `title` is for developers.
 */
export const problems = {
  // any route
  'input-invalid': { status: 400, title: 'The request does not fit the contract' },
  'body-too-large': { status: 413, title: 'The body is larger than this route takes' },
  'media-type-unsupported': { status: 415, title: 'This route does not take that media type' },
  'not-found': { status: 404, title: 'Nothing here, or nothing of yours' },
  'method-not-allowed': { status: 405, title: 'This path has no such method' },
  'too-many-requests': { status: 429, title: 'Too many requests; wait before the next' },
  'temporarily-unavailable': { status: 503, title: 'A part we need is down; nothing was lost' },
  internal: { status: 500, title: 'A fault of ours' },
  // who is calling
  'not-signed-in': { status: 401, title: 'No valid session' },
  'session-ended': { status: 401, title: 'The session has ended' },
  'not-allowed': { status: 403, title: 'This caller may not do that' },
  'level-too-low': { status: 403, title: 'This act needs a higher assurance level' },
  'signature-invalid': { status: 403, title: 'The act is not signed by the key of this phone' },
  'nonce-spent': { status: 409, title: 'This act was signed for an earlier state' },
  'idempotency-key-reused': { status: 422, title: 'This key belongs to another request' },
  // identity
  'device-key-unsuitable': { status: 422, title: 'The public key is no point of P-256' },
  'enrolment-code-wrong': { status: 403, title: 'The enrolment code is wrong, used or over' },
  'qr-code-foreign': { status: 422, title: 'This code is not one of ours' },
  'qr-code-expired': { status: 410, title: 'The code has expired; scan the one on the screen' },
  'qr-code-taken': { status: 409, title: 'Somebody else has scanned this code' },
  'number-wrong': { status: 409, title: 'That is not the number on the screen' },
  'errand-over': { status: 410, title: 'This errand has ended' },
  'errand-not-confirmed': { status: 409, title: 'The number on the screen is not confirmed yet' },
  'verification-failed': { status: 422, title: 'The person could not be verified this way' },
  'verification-over': { status: 410, title: 'This verification has ended; start again' },
  'person-mismatch': { status: 409, title: 'This phone belongs to another person' },
  'proof-too-old': { status: 409, title: 'This act needs a proof of the last five minutes' },
  'device-too-new': { status: 409, title: 'A device may do this 24 hours after it was added' },
  'browser-not-yours': { status: 403, title: 'This browser is not enrolled for this person' },
  'sign-in-over': { status: 410, title: 'This request has ended; begin again at the browser' },
  // consent
  'consent-incomplete': { status: 422, title: 'A field that the service needs was not allowed' },
  'consent-exceeds-request': { status: 422, title: 'A field was allowed that nobody asked for' },
  'consent-not-active': { status: 409, title: 'This consent has ended' },
  // applications
  'service-closed': { status: 409, title: 'This service takes no applications now' },
  'not-eligible': { status: 422, title: 'The conditions of the service are not met' },
  'draft-outdated': { status: 409, title: 'The draft was changed elsewhere' },
  'draft-incomplete': { status: 422, title: 'The form is not complete' },
  'attachment-unsuitable': { status: 422, title: 'The file is not a usable picture' },
  // cases
  'case-action-unavailable': { status: 409, title: 'The case does not offer this action now' },
  'correction-already-asked': { status: 409, title: 'Corrections are asked for once' },
  'correction-not-asked': { status: 422, title: 'An answer was changed that nobody flagged' },
  'reason-needed': { status: 422, title: 'This action needs a reason' },
  // delivery, feedback
  'courier-signature-wrong': { status: 403, title: 'The push is not signed by the courier' },
  'rating-not-possible': { status: 409, title: 'A finished case is rated once' },
  // transparency
  'report-answered': { status: 409, title: 'This report has had its answer' },
  // staff
  'credentials-wrong': { status: 401, title: 'Name or password is wrong' },
  'second-factor-wrong': { status: 401, title: 'The code or the key is not this member’s' },
  'staff-sign-in-over': {
    status: 410,
    title: 'This sign-in took too long, or was used; start again',
  },
  'key-needed': { status: 403, title: 'A supervisor does this signed in with a security key' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof problems;

export const ProblemCode = z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]);

/** One fault of an input: where (a JSON pointer below `/params`, `/query`, `/body`) and what. */
export const Fault = z.object({ pointer: z.string(), detail: z.string() });
export type Fault = z.infer<typeof Fault>;

/** RFC 9457 problem details; `errors` lists all faults, `retryAfter` is in seconds. */
export const ProblemDetails = z
  .object({
    type: z.string(),
    code: ProblemCode,
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(Fault).optional(),
    retryAfter: z.number().int().optional(),
  })
  .meta({ id: 'ProblemDetails' });
export type ProblemDetails = z.infer<typeof ProblemDetails>;
