import { Secret, TOTP } from 'otpauth';

/** A code may be this many steps of 30 seconds too early or too late. */
const DRIFT = 1;

const generatorOf = (secret: string, label = '') =>
  new TOTP({
    issuer: '零跑腿 Zero-Visit',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    secret: Secret.fromBase32(secret),
  });

/** A new secret of 160 bits in base32 (RFC 4226 §4). */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What a phone's code app reads from a QR. */
export const uriOf = (secret: string, username: string): string =>
  generatorOf(secret, username).toString();

/** The 30-second step that a code belongs to, or undefined (RFC 6238). Whoever takes it spends it. */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = generatorOf(secret).validate({ token: code, timestamp, window: DRIFT });
  return delta === null ? undefined : Math.floor(timestamp / 30_000) + delta;
}
