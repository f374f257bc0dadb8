import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import fc from 'fast-check';
import jwt from 'jsonwebtoken';
import { createTokens, type TokenKey } from '../../bff/src/platform/jwt';

const begun = new Date('2026-11-23T08:00:00Z');
const aKeyPair = (keyId: string): Required<TokenKey> => ({
  keyId,
  ...generateKeyPairSync('ec', { namedCurve: 'P-256' }),
});
const key = aKeyPair('one');
const who = { sub: 'device_abc', sid: 'session_def' };

let now = begun;
const tokens = createTokens([key], () => now);
const later = (seconds: number) => {
  now = new Date(begun.getTime() + seconds * 1_000);
};
beforeEach(() => later(0));

const encode = (text: string | object) =>
  Buffer.from(typeof text === 'string' ? text : JSON.stringify(text)).toString('base64url');

const header = { alg: 'ES256', typ: 'at+jwt', kid: 'one' };
const seconds = begun.getTime() / 1_000;
const payload = {
  sub: 'device_abc',
  sid: 'session_def',
  iat: seconds,
  exp: seconds + 300,
  aud: 'device',
  iss: 'zero-visit',
};

/** A token with whatever parts, honestly signed by our key (or by another). */
function signed(head: string | object, body: string | object, by: KeyObject = key.privateKey) {
  const text = `${encode(head)}.${encode(body)}`;
  const signature = sign('sha256', Buffer.from(text), { key: by, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

describe('an access token', () => {
  it('says whose it is, which session it belongs to and when it ends', () => {
    const { token, expiresAt } = tokens.issue('device', who, 300);
    expect(expiresAt).toEqual(new Date(begun.getTime() + 300_000));
    const verified = { kind: 'device', ...who, exp: seconds + 300 };
    expect(tokens.verify(token)).toEqual(verified);
    expect(tokens.verify(token)).toEqual(verified);
    expect(tokens.verify(signed(header, payload))).toEqual(verified);
  });

  it.each(['device', 'window', 'staff'] as const)('of a %s is of that kind only', (kind) => {
    expect(tokens.verify(tokens.issue(kind, who, 60).token)?.kind).toBe(kind);
  });

  it('ends on time, also when it was verified before', () => {
    const { token } = tokens.issue('device', who, 300);
    later(299);
    expect(tokens.verify(token)).toBeDefined();
    later(300);
    expect(tokens.verify(token)).toBeUndefined();
    later(299);
    expect(tokens.verify(token)).toBeDefined();
  });

  it('is not issued for longer than a day', () => {
    expect(() => tokens.issue('window', who, 86_401)).toThrow('a day');
  });

  it('is still verified by a retired key, and issued by the new one', () => {
    const { token } = tokens.issue('device', who, 300);
    const { keyId, publicKey } = key;
    const next = createTokens([aKeyPair('two'), { keyId, publicKey }], () => now);
    expect(next.verify(token)).toBeDefined();
    expect(tokens.verify(next.issue('device', who, 300).token)).toBeUndefined();
    expect(() => createTokens([{ keyId, publicKey }], () => now).issue('device', who, 1)).toThrow();
  });

  it('verifies more tokens than it remembers', () => {
    const issued = Array.from(
      { length: 3 },
      (_, index) => tokens.issue('device', { ...who, sid: `session_${index}` }, 300).token,
    );
    for (const token of [...issued, ...issued]) expect(tokens.verify(token)).toBeDefined();
  });
});

describe('a token is refused', () => {
  const { token: good } = createTokens([key], () => begun).issue('device', who, 300);
  const [head = '', body = '', signature = ''] = good.split('.');
  const other = aKeyPair('one');
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicPem = key.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const hmac = (h: object, secret: string) => {
    const text = `${encode(h)}.${encode(payload)}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
  const der = sign('sha256', Buffer.from(`${head}.${body}`), { key: key.privateKey });
  const without = (name: keyof typeof payload) =>
    Object.fromEntries(Object.entries(payload).filter(([each]) => each !== name));

  it.each<[why: string, token: string]>([
    ['when it is empty', ''],
    ['with two parts', `${head}.${body}`],
    ['with four parts', `${good}.`],
    ['without a signature', `${head}.${body}.`],
    ['with a blank before it', ` ${good}`],
    ['with a line break after it', `${good}\n`],
    ['with padding', `${head}.${body}.${signature}==`],
    [
      'in the other base64',
      `${head}.${body}.${signature.replaceAll('-', '+').replaceAll('_', '/')}+`,
    ],
    ['with loose last bits of its signature', `${head}.${body}.${looseEnd(signature)}`],
    ['with loose last bits of its payload', `${head}.${looseEnd(body)}.${signature}`],
    ['signed by another key of the same name', signed(header, payload, other.privateKey)],
    ['with its signature in DER', `${head}.${body}.${der.toString('base64url')}`],
    ['with a signature of zeros', `${head}.${body}.${Buffer.alloc(64).toString('base64url')}`],
    ['with alg none', `${encode({ ...header, alg: 'none' })}.${encode(payload)}.`],
    [
      'with alg none and some signature',
      `${encode({ ...header, alg: 'none' })}.${body}.${signature}`,
    ],
    ['with HS256 keyed by our public key', hmac({ ...header, alg: 'HS256' }, publicPem)],
    ['with HS256 of an empty secret', hmac({ ...header, alg: 'HS256' }, '')],
    [
      'with RS256',
      jwt.sign(payload, rsa.privateKey, {
        algorithm: 'RS256',
        header: { ...header, alg: 'RS256' },
      }),
    ],
    ['with typ JWT', signed({ ...header, typ: 'JWT' }, payload)],
    ['without typ', signed({ alg: 'ES256', kid: 'one' }, payload)],
    ['of an unknown kid', signed({ ...header, kid: 'two' }, payload)],
    ['without a kid', signed({ alg: 'ES256', typ: 'at+jwt' }, payload)],
    ['with a kid called __proto__', signed({ ...header, kid: '__proto__' }, payload)],
    ['with crit', signed({ ...header, crit: ['exp'] }, payload)],
    ['with b64 false', signed({ ...header, b64: false }, payload)],
    [
      'with a jwk of its own',
      signed({ ...header, jwk: other.publicKey.export({ format: 'jwk' }) }, payload),
    ],
    ['with a jku', signed({ ...header, jku: 'https://example.org/keys' }, payload)],
    [
      'with a doubled name in its header',
      signed('{"alg":"ES256","typ":"at+jwt","kid":"one","kid":"one"}', payload),
    ],
    [
      'with a header in another order',
      signed({ kid: 'one', typ: 'at+jwt', alg: 'ES256' }, payload),
    ],
    [
      'with a doubled name in its payload',
      signed(header, `{"sub":"x",${JSON.stringify(payload).slice(1)}`),
    ],
    ['with blanks in its payload', signed(header, JSON.stringify(payload, null, 1))],
    ['with a payload that is no JSON', signed(header, 'hello')],
    ['with a payload that is a list', signed(header, '[]')],
    [
      'with __proto__ in its payload',
      signed(header, `{"__proto__":{"admin":true},${JSON.stringify(payload).slice(1)}`),
    ],
    ['with a claim we do not know', signed(header, { ...payload, admin: true })],
    ['without exp', signed(header, without('exp'))],
    ['without iat', signed(header, without('iat'))],
    ['without aud', signed(header, without('aud'))],
    ['without iss', signed(header, without('iss'))],
    ['without sid', signed(header, without('sid'))],
    ['with exp as a string', signed(header, { ...payload, exp: String(seconds + 300) })],
    ['with a fractional exp', signed(header, { ...payload, exp: seconds + 0.5 })],
    ['that is over', signed(header, { ...payload, iat: seconds - 400, exp: seconds - 100 })],
    ['from the future', signed(header, { ...payload, iat: seconds + 60 })],
    ['that lives longer than a day', signed(header, { ...payload, exp: seconds + 86_401 })],
    ['of another audience', signed(header, { ...payload, aud: 'admin' })],
    ['with a list of audiences', signed(header, { ...payload, aud: ['device', 'staff'] })],
    ['of another issuer', signed(header, { ...payload, iss: 'zero-visit.example' })],
    ['with an empty subject', signed(header, { ...payload, sub: '' })],
    ['longer than 8 KB', signed(header, { ...payload, sub: 'x'.repeat(8_192) })],
  ])('%s', (_, token) => {
    expect(tokens.verify(good)).toBeDefined();
    expect(tokens.verify(token)).toBeUndefined();
  });

  it('whichever of its characters is changed', () => {
    const place = fc.nat({ max: good.length - 1 });
    const character = fc.constantFrom(...'ABab01-_.=+/ \n');
    fc.assert(
      fc.property(place, character, (at, changed) => {
        fc.pre(good[at] !== changed);
        const forged = good.slice(0, at) + changed + good.slice(at + 1);
        return tokens.verify(forged) === undefined;
      }),
    );
  });

  it('whatever text is sent instead', () => {
    fc.assert(fc.property(fc.string(), (text) => tokens.verify(text) === undefined));
  });
});

/** The same bytes with other unused bits in the last character, or the text with one more character. */
function looseEnd(part: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = alphabet.indexOf(part.at(-1) ?? '');
  return part.length % 4 === 0 ? `${part}A` : part.slice(0, -1) + alphabet[last ^ 1];
}
