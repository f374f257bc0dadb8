import {
  QR_PATH,
  QR_TEXT_MAX,
  QrContent,
  SHORT_CODE_ALPHABET,
  ShortCode,
  tokenOfLink,
} from '@zero-visit/shared-types';
import fc from 'fast-check';

const ORIGIN = 'https://zero-visit.example';
const base64url = (minLength: number, maxLength: number) =>
  fc
    .array(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'), {
      minLength,
      maxLength,
    })
    .map((characters) => characters.join(''));
/** 64 bytes: their last sign carries two bits. */
const signature = fc
  .tuple(base64url(85, 85), fc.constantFrom(...'AQgw'))
  .map((parts) => parts.join(''));
const token = fc
  .tuple(fc.constantFrom('k1', '0123456789ab'), base64url(20, 300), signature)
  .map((parts) => parts.join('.'));

describe('the one grammar of a code', () => {
  it('takes a link of ours for the token in it', () => {
    fc.assert(
      fc.property(token, (each) => {
        expect(tokenOfLink(`${ORIGIN}${QR_PATH}${each}`, [ORIGIN])).toBe(each);
      }),
    );
  });

  it('takes nothing else, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), token), (text) => {
        expect(tokenOfLink(text, [ORIGIN])).toBeUndefined();
      }),
    );
  });

  it('takes no link of ours in which one character was replaced by one that codes do not have', () => {
    fc.assert(
      fc.property(
        token,
        fc.nat(),
        fc.constantFrom(...' \n\u0000\u202e/?#%=+中'),
        (each, at, odd) => {
          const place = at % each.length;
          const changed = `${each.slice(0, place)}${odd}${each.slice(place + 1)}`;
          expect(tokenOfLink(`${ORIGIN}${QR_PATH}${changed}`, [ORIGIN])).toBeUndefined();
        },
      ),
    );
  });

  it('looks at no text that is too long', () => {
    const long = `${ORIGIN}${QR_PATH}k1.${'A'.repeat(QR_TEXT_MAX)}.${'A'.repeat(86)}`;
    expect(tokenOfLink(long, [ORIGIN])).toBeUndefined();
  });

  it('reads typed letters in any case, with dashes and spaces, and refuses look-alikes', () => {
    const letters = fc
      .array(fc.constantFrom(...SHORT_CODE_ALPHABET), { minLength: 8, maxLength: 8 })
      .map((each) => each.join(''));
    fc.assert(
      fc.property(letters, (code) => {
        const typed = ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `;
        expect(ShortCode.parse(typed)).toBe(code);
        expect(ShortCode.safeParse(`${code.slice(0, 7)}O`).success).toBe(false);
        expect(ShortCode.safeParse(code.slice(0, 7)).success).toBe(false);
      }),
    );
  });

  it('has no room in a content for more than it names', () => {
    const content = {
      kind: 'poster',
      poster: 'A'.repeat(22),
      department: '民政局',
      place: '大厅',
      service: '优待证',
    };
    expect(QrContent.safeParse(content).success).toBe(true);
    expect(QrContent.safeParse({ ...content, next: 'https://example.com' }).success).toBe(false);
    expect(QrContent.safeParse({ ...content, kind: 'window' }).success).toBe(false);
  });
});
