import {
  bytesOf,
  CERTIFICATE_PATH,
  type ErrandCode,
  QR_TEXT_MAX,
  QrContent,
  textOf,
  tokenOfLink,
} from '@zero-visit/shared-types';

/** What a scanned text turned out to be, before anything was sent or opened. */
export type CodeReading =
  | { readonly kind: 'errand'; readonly token: string; readonly content: ErrandCode }
  | { readonly kind: 'browser'; readonly token: string }
  | { readonly kind: 'certificate'; readonly code: string }
  | { readonly kind: 'refused'; readonly why: Refusal };

/** `foreign`: no code of ours. `altered`: it looks like one, but we did not sign it. `expired`: it was one. */
export type Refusal = 'foreign' | 'altered' | 'expired';

export type ReadingParts = {
  /** Where our links may point to. */
  readonly origins: readonly string[];
  /** The server's keys that this build trusts. */
  readonly keys: readonly { readonly keyId: string; readonly point: string }[];
  readonly isSignedBy: (point: string, text: string, signature: string) => boolean;
  /** Seconds since the epoch on this phone. */
  readonly now: number;
};

/** How far a phone's clock may go wrong before it refuses a living code; the server decides exactly. */
const CLOCK_TOLERANCE = 300;

/**
 * Reads a scanned text without asking anybody: the grammar of our links first, then the signature,
 * by the keys that came with the app. Nothing of a code that fails is used.
 */
export function readCode(text: string, parts: ReadingParts): CodeReading {
  const certificate = certificateOf(text, parts.origins);
  if (certificate !== undefined) return { kind: 'certificate', code: certificate };
  const token = tokenOfLink(text, parts.origins);
  if (token === undefined) return { kind: 'refused', why: 'foreign' };
  return readToken(token, parts);
}

/** Reads the bare token of a link, as it stands in the address of this app. */
export function readToken(token: string, parts: ReadingParts): CodeReading {
  const [origin = ''] = parts.origins;
  if (tokenOfLink(`${origin}/q/${token}`, [origin]) === undefined) {
    return { kind: 'refused', why: 'foreign' };
  }
  const [keyId = '', content = '', signature = ''] = token.split('.');
  const key = parts.keys.find((each) => each.keyId === keyId);
  if (!key || !parts.isSignedBy(key.point, `${keyId}.${content}`, signature)) {
    return { kind: 'refused', why: 'altered' };
  }
  const read = QrContent.safeParse(parse(content)).data;
  if (!read) return { kind: 'refused', why: 'altered' };
  if (read.kind !== 'poster' && read.until + CLOCK_TOLERANCE < parts.now) {
    return { kind: 'refused', why: 'expired' };
  }
  if (read.kind === 'browser') return { kind: 'browser', token };
  return { kind: 'errand', token, content: read };
}

function certificateOf(text: string, origins: readonly string[]): string | undefined {
  if (text.length > QR_TEXT_MAX) return undefined;
  const origin = origins.find((each) => text.startsWith(each + CERTIFICATE_PATH));
  const code = origin && text.slice(origin.length + CERTIFICATE_PATH.length);
  return code && /^[\w.-]{20,500}$/.test(code) ? code : undefined;
}

function parse(base64urlText: string): unknown {
  try {
    return JSON.parse(textOf(bytesOf(base64urlText)));
  } catch {
    return undefined;
  }
}

/** One's own machine has several names, which are the same place: a developer's window and phone. */
export function sameOrigins(origin: string): string[] {
  const loopback = /^(https?):\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.exec(origin);
  if (!loopback) return [origin];
  const [, scheme, , port = ''] = loopback;
  const names = ['localhost', '127.0.0.1', '[::1]'].map((name) => `${scheme}://${name}${port}`);
  return [origin, ...names.filter((each) => each !== origin)];
}
