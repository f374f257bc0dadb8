import { base64url, bytesOf, hex, textOf, utf8 } from '@zero-visit/shared-types';
import fc from 'fast-check';

const bytes = fc.uint8Array({ maxLength: 200 });

describe('bytes by hand, where WeChat has no TextEncoder', () => {
  it('writes a text as the platform writes it, rare characters included', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(Buffer.from(utf8(text))).toEqual(Buffer.from(text, 'utf8'));
      }),
    );
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textOf(utf8(text))).toBe(text);
      }),
    );
  });

  it('writes base64url without padding, as Node does', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        expect(base64url(some)).toBe(Buffer.from(some).toString('base64url'));
      }),
    );
  });

  it('reads base64url back byte for byte', () => {
    fc.assert(
      fc.property(bytes, (some) => {
        expect(bytesOf(base64url(some))).toEqual(some);
      }),
    );
  });

  it('refuses bytes that are no text', () => {
    expect(() => textOf(Uint8Array.of(0xff, 0xfe))).toThrow(URIError);
  });

  it('writes bytes in hex', () => {
    expect(hex(Uint8Array.of(0, 10, 255))).toBe('000aff');
  });
});
