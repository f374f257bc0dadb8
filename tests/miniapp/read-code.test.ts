import type { QrContent } from '@zero-visit/shared-types';
import fc from 'fast-check';
import { isSignedBy } from '../../miniapp/src/api/ecdsa';
import {
  type ReadingParts,
  readCode,
  readToken,
  sameOrigins,
} from '../../miniapp/src/features/identity/read-code';
import { deviceKey } from '../support/phone';

const server = deviceKey();
const origin = 'https://zero.example';
const now = 1_790_000_000;
const parts: ReadingParts = {
  origins: [origin],
  keys: [{ keyId: 'qr-1', point: server.publicKey }],
  isSignedBy,
  now,
};

const content: QrContent = {
  kind: 'window',
  session: 'A'.repeat(22),
  turn: 3,
  department: '佛山市禅城区人力资源和社会保障局',
  place: '祖庙街道行政服务中心',
  service: '高校毕业生报到',
  until: now + 60,
};

function tokenOf(said: unknown, { keyId = 'qr-1', key = server } = {}): string {
  const text = `${keyId}.${Buffer.from(JSON.stringify(said)).toString('base64url')}`;
  return `${text}.${key.sign(text)}`;
}

const why = (text: string, more: Partial<ReadingParts> = {}) => {
  const reading = readCode(text, { ...parts, ...more });
  return reading.kind === 'refused' ? reading.why : reading.kind;
};

describe('reading a code on the phone, before anything is sent', () => {
  it('shows who asks, where and for what, from the signed content', () => {
    const token = tokenOf(content);
    expect(readCode(`${origin}/q/${token}`, parts)).toEqual({ kind: 'errand', token, content });
    expect(readToken(token, parts)).toEqual({ kind: 'errand', token, content });
  });

  it.each([
    'https://zero.example.evil/q/',
    'http://zero.example/q/',
    'https://zero.example@evil.example/q/',
    ' https://zero.example/q/',
    'javascript:alert(1)//https://zero.example/q/',
  ])('refuses a token behind %s as foreign', (before) => {
    expect(why(before + tokenOf(content))).toBe('foreign');
  });

  it('refuses whatever people print in a code, without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 700 }), (text) => {
        expect(why(text)).toBe('foreign');
        expect(readToken(text, parts).kind).toBe('refused');
      }),
    );
  });

  it('refuses a code of another key, and one that names a key we do not carry', () => {
    expect(why(`${origin}/q/${tokenOf(content, { key: deviceKey() })}`)).toBe('altered');
    expect(why(`${origin}/q/${tokenOf(content, { keyId: 'qr-2' })}`)).toBe('altered');
    expect(why(`${origin}/q/${tokenOf(content)}`, { keys: [] })).toBe('altered');
  });

  it('refuses a code of which a single sign was changed', () => {
    const token = tokenOf(content);
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom(...alphabet), (at, sign) => {
        fc.pre(token[at] !== sign && token[at] !== '.');
        expect(why(`${origin}/q/${token.slice(0, at)}${sign}${token.slice(at + 1)}`)).not.toBe(
          'errand',
        );
      }),
    );
  });

  it('refuses another spelling of the same signature', () => {
    const token = tokenOf(content);
    const last = token.at(-1) as string;
    const twin = { A: 'B', Q: 'R', g: 'h', w: 'x' }[last];
    expect(twin).toBeDefined();
    expect(why(`${origin}/q/${token.slice(0, -1)}${twin}`)).toBe('foreign');
  });

  it('refuses signed content that is none of ours', () => {
    const strange = { ...content, surprise: 'of more than twenty signs' };
    expect(why(`${origin}/q/${tokenOf(strange)}`)).toBe('altered');
  });

  it('refuses a picture of a code that is over, and allows for a clock that goes wrong', () => {
    expect(why(`${origin}/q/${tokenOf({ ...content, until: now - 3600 })}`)).toBe('expired');
    expect(why(`${origin}/q/${tokenOf({ ...content, until: now - 100 })}`)).toBe('errand');
  });

  it('knows the code of a certificate, and opens no other link', () => {
    const code = `${'C'.repeat(30)}.${'s'.repeat(86)}`;
    expect(readCode(`${origin}/c/${code}`, parts)).toEqual({ kind: 'certificate', code });
    expect(why(`https://evil.example/c/${code}`)).toBe('foreign');
    expect(why(`${origin}/c/../q/x`)).toBe('foreign');
  });
});

describe('where our links may point to', () => {
  it('takes the names of one machine for each other, with the same scheme and port', () => {
    expect(sameOrigins('http://localhost:8080')).toEqual([
      'http://localhost:8080',
      'http://127.0.0.1:8080',
      'http://[::1]:8080',
    ]);
  });

  it.each(['https://zero.example', 'http://192.168.1.7:8080', 'http://localhost.evil:8080'])(
    'takes %s for nothing but itself',
    (only) => {
      expect(sameOrigins(only)).toEqual([only]);
    },
  );
});
