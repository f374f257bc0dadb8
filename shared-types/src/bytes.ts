// By hand, because the contract ships to WeChat, which has neither TextEncoder nor atob nor Buffer.

/** The UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  const signs = encodeURIComponent(text).match(/%..|./g) ?? [];
  return Uint8Array.from(signs, (sign) =>
    sign.length === 1 ? sign.charCodeAt(0) : Number.parseInt(sign.slice(1), 16),
  );
}

/** The text of UTF-8 bytes. Throws URIError for bytes that are none. */
export function textOf(bytes: Uint8Array): string {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  return decodeURIComponent(escaped);
}

export const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The bytes of a text in hex, two signs each. */
export const bytesOfHex = (text: string): Uint8Array =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Base64url without padding (RFC 4648 §5). */
export function base64url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const group = (a << 16) | (b << 8) | c;
    const length = Math.min(4, bytes.length - at + 1);
    for (let sign = 0; sign < length; sign++) text += ALPHABET[(group >> (18 - 6 * sign)) & 63];
  }
  return text;
}

/** The bytes of a base64url text; signs outside the alphabet count as zero, so check the text first. */
export function bytesOf(base64urlText: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((base64urlText.length * 3) / 4));
  let group = 0;
  let at = 0;
  for (const [index, sign] of [...base64urlText].entries()) {
    group = (group << 6) | Math.max(0, ALPHABET.indexOf(sign));
    if (index % 4 === 0) continue;
    bytes[at++] = (group >> (6 - 2 * (index % 4))) & 255;
  }
  return bytes;
}

/** Base64 with padding (RFC 4648 §4), as signed notes write it. */
export const base64 = (bytes: Uint8Array): string =>
  `${base64url(bytes).replace(/-/g, '+').replace(/_/g, '/')}${'='.repeat((3 - (bytes.length % 3)) % 3)}`;

/** The bytes of a base64 text; undefined unless it is the one spelling of its bytes. */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  const bytes = bytesOf(text.replace(/=/g, '').replace(/\+/g, '-').replace(/\//g, '_'));
  return base64(bytes) === text ? bytes : undefined;
}

/** One row of bytes out of several. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Whether two rows of bytes are the same. Not in constant time: for public bytes only. */
export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);
