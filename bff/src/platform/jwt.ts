import type { KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import * as z from 'zod';
import type { Clock } from './clock';

/** Whose token it is: a phone's, a window screen's, or a staff member's. Stands in `aud`. */
const TokenKind = z.enum(['device', 'window', 'staff']);
export type TokenKind = z.infer<typeof TokenKind>;

/** Exactly what a token of ours says. `sub` is whose, `sid` which session; times are seconds. */
const Payload = z.strictObject({
  sub: z.string().min(1).max(64),
  sid: z.string().min(1).max(64),
  iat: z.int().positive(),
  exp: z.int().positive(),
  aud: TokenKind,
  iss: z.literal('zero-visit'),
});

export type VerifiedToken = {
  readonly kind: TokenKind;
  readonly sub: string;
  readonly sid: string;
  /** Seconds since the epoch. */
  readonly exp: number;
};

/** An ES256 key pair of the server. A pair with only a public half verifies what was issued before a rotation. */
export type TokenKey = {
  readonly keyId: string;
  readonly publicKey: KeyObject;
  readonly privateKey?: KeyObject;
};

/** No token lives longer, whatever its kind; a session behind it is asked for on every request. */
const LONGEST_SECONDS = 24 * 3_600;

/** How far ahead of ours an issuing clock may be. */
const SKEW_SECONDS = 15;

const CACHED = 10_000;

/**
 * Access tokens (security.md §5.2). jsonwebtoken alone accepts too much; here a token must be, byte
 * for byte, one that we would have written: its header is looked up as a whole in a fixed map that
 * also gives the key and the one algorithm, so `alg`, `kid`, `typ`, `crit` and doubled names cannot be
 * played with. A token that was verified once is remembered, because checking ES256 is the dearest
 * part of a request; whether its session still lives is the caller's question.
 */
export function createTokens(keys: readonly TokenKey[], clock: Clock) {
  const keyByHeader = new Map(keys.map((key) => [encode(headerOf(key)), key.publicKey]));
  const signing = keys.find((key) => key.privateKey);
  const verified = new Map<string, VerifiedToken>();
  const now = () => Math.floor(clock().getTime() / 1_000);

  function issue(
    kind: TokenKind,
    { sub, sid }: { readonly sub: string; readonly sid: string },
    ttlSeconds: number,
  ): { token: string; expiresAt: Date } {
    if (!signing?.privateKey) throw new Error('there is no key to sign tokens with');
    if (ttlSeconds > LONGEST_SECONDS) throw new Error('a token may not live longer than a day');
    const iat = now();
    const payload = Payload.parse({
      sub,
      sid,
      iat,
      exp: iat + ttlSeconds,
      aud: kind,
      iss: 'zero-visit',
    });
    const token = jwt.sign(payload, signing.privateKey, {
      algorithm: 'ES256',
      header: headerOf(signing),
    });
    return { token, expiresAt: new Date(payload.exp * 1_000) };
  }

  /** What a token says, or undefined for any that is not exactly ours, or is over. */
  function verify(token: string): VerifiedToken | undefined {
    const known = verified.get(token);
    const claims = known ?? check(token);
    if (!claims || claims.exp <= now()) {
      if (known) verified.delete(token);
      return undefined;
    }
    if (!known) {
      if (verified.size >= CACHED) verified.delete(verified.keys().next().value as string);
      verified.set(token, claims);
    }
    return claims;
  }

  function check(token: string): VerifiedToken | undefined {
    const [header = '', payload = '', signature = '', ...more] =
      token.length > 8_192 ? [] : token.split('.');
    const key = keyByHeader.get(header);
    if (!key || more.length > 0 || ![payload, signature].every(isCanonical)) return undefined;
    const claims = readPayload(payload);
    if (!claims || claims.exp - claims.iat > LONGEST_SECONDS || claims.iat > now() + SKEW_SECONDS) {
      return undefined;
    }
    try {
      jwt.verify(token, key, {
        algorithms: ['ES256'],
        issuer: 'zero-visit',
        audience: claims.aud,
        clockTimestamp: now(),
      });
    } catch {
      return undefined;
    }
    const { aud: kind, sub, sid, exp } = claims;
    return { kind, sub, sid, exp };
  }

  return { issue, verify };
}

export type Tokens = ReturnType<typeof createTokens>;

const headerOf = ({ keyId }: TokenKey) => ({ alg: 'ES256', typ: 'at+jwt', kid: keyId }) as const;

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Base64url has one spelling of the same bytes; decoders that forgive others are a way around comparisons. */
const isCanonical = (part: string) =>
  /^[A-Za-z0-9_-]+$/.test(part) && Buffer.from(part, 'base64url').toString('base64url') === part;

/** A payload that reads back as the very text it was: no doubled names, no spaces, no other spelling. */
function readPayload(part: string): z.infer<typeof Payload> | undefined {
  const text = Buffer.from(part, 'base64url').toString('utf8');
  try {
    const value = JSON.parse(text);
    return JSON.stringify(value) === text ? Payload.safeParse(value).data : undefined;
  } catch {
    return undefined;
  }
}
