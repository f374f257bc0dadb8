import { createHash, randomBytes } from 'node:crypto';
import { isSignedBy as isSignedForTheServer } from '../../bff/src/platform/signature';
import { isSignedBy, KEY_SEED_BYTES, keyFrom, sha256, signText } from '../../miniapp/src/api/ecdsa';
import { deviceKey } from '../support/phone';

const aKey = () => keyFrom(randomBytes(KEY_SEED_BYTES));
const sign = (text: string, secret: string) => signText(text, secret, randomBytes(32));

describe("the phone's signatures", () => {
  it('are taken by the server, whatever the text', () => {
    const { secret, publicKey } = aKey();
    for (const text of ['', 'zero-visit-act-v1\nPOST /api/consents', '林添 𫖯 ·']) {
      expect(isSignedForTheServer(publicKey, text, sign(text, secret))).toBe(true);
    }
  });

  it('have a low s every time, because the server takes no other', () => {
    const { secret, publicKey } = aKey();
    for (let turn = 0; turn < 40; turn++) {
      expect(isSignedForTheServer(publicKey, `turn ${turn}`, sign(`turn ${turn}`, secret))).toBe(
        true,
      );
    }
  });

  it('differ each time, so that a signature tells nothing about the next', () => {
    const { secret } = aKey();
    expect(sign('the same', secret)).not.toBe(sign('the same', secret));
  });

  it('are read from the server, and refused with a high s, for another text or by another key', () => {
    const server = deviceKey();
    const signature = server.sign('code');
    expect(isSignedBy(server.publicKey, 'code', signature)).toBe(true);
    expect(isSignedBy(server.publicKey, 'code', server.signHighS('code'))).toBe(false);
    expect(isSignedBy(server.publicKey, 'cade', signature)).toBe(false);
    expect(isSignedBy(aKey().publicKey, 'code', signature)).toBe(false);
  });

  it.each(['', 'A'.repeat(86), '!'.repeat(86), 'short'])(
    'refuse %j without a fault',
    (signature) => {
      expect(isSignedBy(aKey().publicKey, 'code', signature)).toBe(false);
    },
  );

  it('refuse a point that is none', () => {
    expect(isSignedBy('A'.repeat(87), 'code', deviceKey().sign('code'))).toBe(false);
  });

  it('cover the digest that Node computes', () => {
    const body = randomBytes(1000);
    expect(sha256(body)).toBe(createHash('sha256').update(body).digest('hex'));
  });
});
