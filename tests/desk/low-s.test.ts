import { generateKeyPairSync, sign } from 'node:crypto';
import fc from 'fast-check';
import { lowS } from '../../bff/desk/src/window/low-s';
import { isSignedBy } from '../../bff/src/platform/signature';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
const point = Buffer.concat([
  Buffer.from([4]),
  Buffer.from(x, 'base64url'),
  Buffer.from(y, 'base64url'),
]).toString('base64url');

const signed = (text: string): Buffer =>
  sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' });

describe('a signature of a window screen', () => {
  it('is one that the server takes, whichever half its s fell into', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const signature = Buffer.from(lowS(signed(text))).toString('base64url');
        expect(isSignedBy(point, text, signature)).toBe(true);
      }),
    );
  });

  it('would be refused half of the time without', () => {
    const refused = Array.from({ length: 64 }, (_, at) => `${at}`).filter(
      (text) => !isSignedBy(point, text, signed(text).toString('base64url')),
    );
    expect(refused.length).toBeGreaterThan(0);
  });

  it('is left as it is when its s is already low', () => {
    const low = lowS(signed('window-session'));
    expect(lowS(low)).toBe(low);
  });
});
