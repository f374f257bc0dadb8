import * as z from 'zod';

/**
 * What a code says, signed by the server with a key that the app carries in its build, so that the
 * phone can show who asks before it navigates or sends anything. Department, place and
 * service are names in simplified Chinese, as they stand on the screen or the paper itself.
 */
export const QrContent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('window'),
    /** The public id of the window's session; the transaction's own id never stands in a code. */
    session: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
    /** Which of the rotating codes this is, counted from 0. */
    turn: z.int().min(0),
    department: z.string(),
    place: z.string(),
    service: z.string(),
    /** Seconds since the epoch after which a phone refuses the code. */
    until: z.int(),
  }),
  z.strictObject({
    kind: z.literal('poster'),
    poster: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
    department: z.string(),
    place: z.string(),
    service: z.string(),
  }),
  z.strictObject({
    /** An enrolled browser asks for its person's phone. Whose it is does not stand in a code. */
    kind: z.literal('browser'),
    request: z.string().regex(/^[A-Za-z0-9_-]{22}$/),
    turn: z.int().min(0),
    until: z.int(),
  }),
]);
export type QrContent = z.infer<typeof QrContent>;

/** A code that begins an errand; the others let a browser in. */
export type ErrandCode = Exclude<QrContent, { kind: 'browser' }>;

/** A code's text is a link `<origin>/q/<key id>.<content>.<signature>`, so any camera can open it. */
export const QR_PATH = '/q/';

// 64 bytes have one spelling in base64url: the last sign carries two bits, and four that are zero.
const token = /^[A-Za-z0-9-]{1,16}\.[A-Za-z0-9_-]{20,360}\.[A-Za-z0-9_-]{85}[AQgw]$/;

/** The longest text a scanner even looks at. */
export const QR_TEXT_MAX = 512;

/** The signed token of a scanned text, or undefined when the text is not a link of ours. */
export function tokenOfLink(text: string, origins: readonly string[]): string | undefined {
  if (text.length > QR_TEXT_MAX) return undefined;
  const origin = origins.find((each) => text.startsWith(`${each}${QR_PATH}`));
  const rest = origin === undefined ? '' : text.slice(origin.length + QR_PATH.length);
  return token.test(rest) ? rest : undefined;
}

/** The alphabet of typed codes: no vowels, no look-alikes (RFC 8628 §6.1). */
export const SHORT_CODE_ALPHABET = 'BCDFGHJKLMNPQRSTVWXZ';

/** A typed code, as people type it: eight letters, any case, with or without a dash. */
export const ShortCode = z
  .string()
  .trim()
  .max(12)
  .transform((typed) => typed.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(z.string().regex(new RegExp(`^[${SHORT_CODE_ALPHABET}]{8}$`), 'eight letters'));
