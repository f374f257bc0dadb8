import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

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

/** Signs as `isSignedBy` accepts: of the two signatures that mathematics allows, the one with low s. */
export function signWith(key: KeyObject, text: string): string {
  const raw = sign('sha256', Buffer.from(text, 'utf8'), { key, dsaEncoding: 'ieee-p1363' });
  const s = BigInt(`0x${raw.subarray(32).toString('hex')}`);
  if (s > P256_ORDER / 2n) {
    raw.write((P256_ORDER - s).toString(16).padStart(64, '0'), 32, 'hex');
  }
  return raw.toString('base64url');
}

/** The uncompressed point (base64url) of a P-256 key. */
export function pointOf(key: KeyObject): string {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return Buffer.concat([
    Buffer.from([4]),
    Buffer.from(x, 'base64url'),
    Buffer.from(y, 'base64url'),
  ]).toString('base64url');
}
