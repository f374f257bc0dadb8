const P256_ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/**
 * The one of the two valid ES256 signatures (raw r‖s, 64 bytes) that the server takes: s in the
 * lower half (settled.md 9). WebCrypto gives either.
 */
export function lowS(signature: Uint8Array): Uint8Array {
  const s = BigInt(`0x${hexOf(signature.subarray(32))}`);
  if (s <= P256_ORDER / 2n) return signature;
  const other = (P256_ORDER - s).toString(16).padStart(64, '0');
  const bytes = other.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  return Uint8Array.from([...signature.subarray(0, 32), ...bytes]);
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
