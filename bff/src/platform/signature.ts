import { createPublicKey, type KeyObject, verify } from 'node:crypto';

const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** The key behind an uncompressed P-256 point (0x04 ‖ x ‖ y, base64url), or undefined for no point of the curve. */
export function publicKeyOf(point: string): KeyObject | undefined {
  const bytes = Buffer.from(point, 'base64url');
  if (bytes.length !== 65 || bytes[0] !== 4) return undefined;
  const x = bytes.subarray(1, 33).toString('base64url');
  const y = bytes.subarray(33).toString('base64url');
  try {
    return createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  } catch {
    return undefined;
  }
}

/**
 * Whether a phone's key made this signature: ES256 over the text's UTF-8 bytes, raw r‖s in
 * base64url. Only low s counts (settled.md 9), so that an act has one signature and no twin.
 */
export function isSignedBy(point: string, text: string, signature: string): boolean {
  const raw = Buffer.from(signature, 'base64url');
  if (raw.length !== 64 || raw.toString('base64url') !== signature) return false;
  if (BigInt(`0x${raw.subarray(32).toString('hex')}`) > P256_ORDER / 2n) return false;
  const key = publicKeyOf(point);
  if (!key) return false;
  return verify('sha256', Buffer.from(text, 'utf8'), { key, dsaEncoding: 'ieee-p1363' }, raw);
}
