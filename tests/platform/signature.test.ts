import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { isSignedBy, pointOf, publicKeyOf, signWith } from '../../bff/src/platform/signature';

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const point = pointOf(publicKey);
const text = 'POST\n/api/consents\nnonce\nabc';
const good = Buffer.from(signWith(privateKey, text), 'base64url');

const scalar = (value: bigint) => Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
const r = good.subarray(0, 32);
const s = BigInt(`0x${good.subarray(32).toString('hex')}`);
const der = sign('sha256', Buffer.from(text), privateKey);

describe('a signature', () => {
  it('is accepted when the key made it over the very text, whatever the text', () => {
    expect(isSignedBy(point, text, good.toString('base64url'))).toBe(true);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (any) =>
        isSignedBy(point, any, signWith(privateKey, any)),
      ),
    );
  });

  it('is refused over any other text', () => {
    fc.assert(
      fc.property(fc.string(), (other) => {
        fc.pre(other !== text);
        return !isSignedBy(point, other, good.toString('base64url'));
      }),
    );
  });

  // The kinds of the Wycheproof ECDSA (P1363) vectors: github.com/C2SP/wycheproof, Apache-2.0.
  it.each<[what: string, signature: Buffer]>([
    ['its twin with high s', Buffer.concat([r, scalar(ORDER - s)])],
    ['DER', der],
    ['r and s of zero', Buffer.alloc(64)],
    ['r of zero', Buffer.concat([scalar(0n), scalar(s)])],
    ['s of zero', Buffer.concat([r, scalar(0n)])],
    ['r and s of one', Buffer.concat([scalar(1n), scalar(1n)])],
    ['r of the order', Buffer.concat([scalar(ORDER), scalar(s)])],
    ['s of the order', Buffer.concat([r, scalar(ORDER)])],
    ['r of the order and s of one', Buffer.concat([scalar(ORDER), scalar(1n)])],
    ['r plus the order cut to 32 bytes', Buffer.concat([scalar(2n ** 256n - 1n), scalar(s)])],
    ['r and s exchanged', Buffer.concat([scalar(s), r])],
    ['s negated modulo 2^256', Buffer.concat([r, scalar(2n ** 256n - s)])],
    ['63 bytes', good.subarray(0, 63)],
    ['65 bytes', Buffer.concat([good, Buffer.alloc(1)])],
    ['a zero in front', Buffer.concat([Buffer.alloc(1), good])],
    ['nothing', Buffer.alloc(0)],
  ])('is refused when it is %s', (_, signature) => {
    expect(isSignedBy(point, text, signature.toString('base64url'))).toBe(false);
  });

  it('is refused in any other spelling of the same bytes', () => {
    const spelled = good.toString('base64url');
    for (const other of [`${spelled}==`, ` ${spelled}`, `${spelled}\n`, good.toString('base64')]) {
      expect(isSignedBy(point, text, other)).toBe(false);
    }
    const last = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const loose = spelled.slice(0, -1) + last[last.indexOf(spelled.at(-1) ?? '') ^ 1];
    expect(Buffer.from(loose, 'base64url')).toEqual(good);
    expect(isSignedBy(point, text, loose)).toBe(false);
  });

  it('is refused when any one bit is changed', () => {
    fc.assert(
      fc.property(fc.nat(511), (bit) => {
        const changed = Buffer.from(good);
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        return !isSignedBy(point, text, changed.toString('base64url'));
      }),
    );
  });

  it('is always made with low s', () => {
    for (let time = 0; time < 200; time += 1) {
      const raw = Buffer.from(signWith(privateKey, String(time)), 'base64url');
      expect(BigInt(`0x${raw.subarray(32).toString('hex')}`) <= ORDER / 2n).toBe(true);
    }
  });
});

describe('a public key', () => {
  const bytes = Buffer.from(point, 'base64url');
  const changed = Buffer.from(bytes);
  changed[64] = (changed[64] ?? 0) ^ 1;

  it('is a point of the curve', () => {
    expect(publicKeyOf(point)?.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
  });

  it.each<[what: string, point: Buffer]>([
    ['a point beside the curve', changed],
    ['the point at infinity', Buffer.from([0])],
    ['zeros', Buffer.concat([Buffer.from([4]), Buffer.alloc(64)])],
    ['a compressed point', Buffer.concat([Buffer.from([2]), bytes.subarray(1, 33)])],
    ['another prefix', Buffer.concat([Buffer.from([6]), bytes.subarray(1)])],
    ['one byte more', Buffer.concat([bytes, Buffer.alloc(1)])],
    ['nothing', Buffer.alloc(0)],
  ])('is not %s', (_, notPoint) => {
    expect(publicKeyOf(notPoint.toString('base64url'))).toBeUndefined();
    expect(isSignedBy(notPoint.toString('base64url'), text, good.toString('base64url'))).toBe(
      false,
    );
  });
});
