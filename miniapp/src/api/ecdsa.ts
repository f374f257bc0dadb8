import { p256 } from '@noble/curves/nist.js';
import { sha256 as hash } from '@noble/hashes/sha2.js';
import { base64url, bytesOf, hex, utf8 } from '@zero-visit/shared-types';

/** A phone's key: P-256, kept in the app's storage, and therefore of strength `swkey` (settled.md 8). */
export type DeviceKey = { readonly secret: string; readonly publicKey: string };

/** How many random bytes make a key without bias. */
export const KEY_SEED_BYTES = p256.lengths.seed ?? 48;

/** A key from random bytes; both halves in base64url, the public one as an uncompressed point. */
export function keyFrom(seed: Uint8Array): DeviceKey {
  const { secretKey } = p256.keygen(seed);
  return {
    secret: base64url(secretKey),
    publicKey: base64url(p256.getPublicKey(secretKey, false)),
  };
}

/** ES256 over a text, raw r‖s in base64url, low s; the randomness hedges the nonce (RFC 6979 §3.6). */
export const signText = (text: string, secret: string, randomness: Uint8Array): string =>
  base64url(
    p256.sign(utf8(text), bytesOf(secret), {
      prehash: true,
      lowS: true,
      extraEntropy: randomness,
    }),
  );

/** Whether the key behind an uncompressed point made this ES256 signature over the text. */
export function isSignedBy(point: string, text: string, signature: string): boolean {
  try {
    return p256.verify(bytesOf(signature), utf8(text), bytesOf(point), {
      prehash: true,
      lowS: true,
    });
  } catch {
    return false;
  }
}

/** SHA-256, in hex. */
export const sha256 = (bytes: Uint8Array): string => hex(hash(bytes));
