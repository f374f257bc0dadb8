import { lowS } from './low-s';

/** A P-256 key of this screen. Where the browser can, it is one that no script can take away. */
export type ScreenKey =
  | { readonly kind: 'sealed'; readonly key: CryptoKey; readonly publicKey: string }
  | { readonly kind: 'plain'; readonly secret: Uint8Array; readonly publicKey: string };

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Makes a key; `publicKey` is the uncompressed point in base64url. */
export async function makeScreenKey(): Promise<ScreenKey> {
  if (!window.isSecureContext) return makePlainKey();
  const pair = await crypto.subtle.generateKey(ALGORITHM, false, ['sign']);
  const point = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return { kind: 'sealed', key: pair.privateKey, publicKey: base64url(point) };
}

/** Signs a text: ES256, raw r‖s with low s, base64url. */
export async function signWith(key: ScreenKey, text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text);
  if (key.kind === 'plain') {
    const { p256 } = await import('@noble/curves/nist.js');
    return base64url(p256.sign(bytes, key.secret, { prehash: true, lowS: true }));
  }
  const raw = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key.key, bytes);
  return base64url(lowS(new Uint8Array(raw)));
}

/** Plain http on a local network, in a sandbox, has no WebCrypto. */
async function makePlainKey(): Promise<ScreenKey> {
  const { p256 } = await import('@noble/curves/nist.js');
  const { secretKey, publicKey } = p256.keygen();
  const point = p256.Point.fromBytes(publicKey).toBytes(false);
  return { kind: 'plain', secret: secretKey, publicKey: base64url(point) };
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
