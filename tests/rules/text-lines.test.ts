import fc from 'fast-check';
import { linesOf } from '../../bff/src/platform/paper/text-lines';

/** A Han character is two wide, any other one. */
const widthOf = (text: string) =>
  [...text].reduce((sum, each) => sum + (/\p{sc=Han}/u.test(each) ? 2 : 1), 0);

describe('breaking a text into lines', () => {
  it('breaks between Han characters, and keeps a closing mark with the one before', () => {
    expect(linesOf('签就业协议，到佛山工作。', 10, widthOf)).toEqual([
      '签就业协',
      '议，到佛山',
      '工作。',
    ]);
  });

  it('keeps Latin words whole where they fit', () => {
    expect(linesOf('The holder has registered', 10, widthOf)).toEqual([
      'The holder',
      'has',
      'registered',
    ]);
  });

  it('cuts a word that is wider than a line', () => {
    expect(linesOf('1.2.156.3005.2', 6, widthOf).join('')).toBe('1.2.156.3005.2');
  });

  it('loses nothing but spaces, and is never wider than asked', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'林添𫖯·禅，。ab 1(）'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 6, max: 30 }), (written, width) => {
        const lines = linesOf(written, width, widthOf);
        expect(lines.join('').replaceAll(' ', '')).toBe(written.replaceAll(' ', ''));
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
