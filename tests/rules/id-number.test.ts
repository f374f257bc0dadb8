import { idNumberCheck, normaliseName, readIdNumber } from '@zero-visit/shared-types';
import fc from 'fast-check';

/** Public samples of GB 11643-1999 and of the cards' specifications, and synthetic ones of Chancheng. */
const valid = [
  ['11010519491231002X', 'resident', '1949-12-31', 'female'],
  ['440524188001010014', 'resident', '1880-01-01', 'male'],
  ['440308199901101512', 'resident', '1999-01-10', 'male'],
  ['440604199506150024', 'resident', '1995-06-15', 'female'],
  ['440604195803120018', 'resident', '1958-03-12', 'male'],
  ['440604199010010044', 'resident', '1990-10-01', 'female'],
  ['810000199408230021', 'hkMoTwResidence', '1994-08-23', 'female'],
  ['830000199201300022', 'hkMoTwResidence', '1992-01-30', 'female'],
  ['932682198501010017', 'foreignPermanent', '1985-01-01', undefined],
  ['911124198108030024', 'foreignPermanent', '1981-08-03', undefined],
] as const;

const seventeenDigits = fc
  .tuple(fc.constantFrom('440604', '110105', '810000', '932682'), fc.integer({ min: 0, max: 999 }))
  .map(([region, serial]) => `${region}19900228${String(serial).padStart(3, '0')}`);

describe('an identity number', () => {
  it.each(valid)('%s is a %s number, born on %s, %s', (text, kind, birthDate, sex) => {
    expect(readIdNumber(text)).toEqual({
      text,
      kind,
      valid: true,
      birthDate,
      ...(sex && { sex }),
    });
  });

  it('is refused when any one of its digits is another', () => {
    for (const [text] of valid)
      for (let at = 0; at < 17; at += 1) {
        const digit = String((Number(text[at]) + 1) % 10);
        expect(readIdNumber(text.slice(0, at) + digit + text.slice(at + 1)).valid).toBe(false);
      }
  });

  it('is refused when two neighbours changed places', () => {
    fc.assert(
      fc.property(seventeenDigits, fc.integer({ min: 0, max: 15 }), (digits, at) => {
        fc.pre(digits[at] !== digits[at + 1]);
        const number = digits + idNumberCheck(digits);
        const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2);
        expect(readIdNumber(swapped).valid).toBe(false);
      }),
    );
  });

  it('is taken with a small x and with spaces', () => {
    expect(readIdNumber(' 110105 19491231 002x ')).toMatchObject({
      text: '11010519491231002X',
      valid: true,
    });
  });

  it.each([
    ['a day that never was', `44060419900230001${idNumberCheck('44060419900230001')}`],
    ['no province', `99999919900228001${idNumberCheck('99999919900228001')}`.replace(/^9/, '0')],
    ['fifteen digits', '440604900228001'],
    ['letters', 'ABCDEFGHIJKLMNOPQR'],
    ['nothing', ''],
  ])('with %s is no number', (_, text) => {
    expect(readIdNumber(text).valid).toBe(false);
  });

  it('is never misread for being odd', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (text) => {
        const { valid: isValid, birthDate } = readIdNumber(text);
        expect(isValid).toBe(birthDate !== undefined);
      }),
    );
  });
});

describe('a name', () => {
  it.each([
    '买买提·吐尔逊',
    '买买提•吐尔逊',
    '买买提・吐尔逊',
    '买买提.吐尔逊',
    ' 买买提 · 吐尔逊 ',
  ])('typed as %s is the one in the register', (typed) => {
    expect(normaliseName(typed)).toBe('买买提·吐尔逊');
  });

  it('keeps a rare character whole', () => {
    expect(normaliseName(' 陈 𫖯之')).toBe('陈𫖯之');
    expect([...normaliseName('𫖯之')]).toHaveLength(2);
  });

  it('in Latin letters is compared without regard to size and spacing', () => {
    expect(normaliseName(' Anna  Karin Berg')).toBe('ANNA KARIN BERG');
  });

  it('stays the same when normalised again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('林', '𫖯', '·', '•', '.', ' ', 'a', '　') }),
        (typed) => {
          expect(normaliseName(normaliseName(typed))).toBe(normaliseName(typed));
        },
      ),
    );
  });
});
