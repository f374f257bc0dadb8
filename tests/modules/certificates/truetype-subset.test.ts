import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit, { type Font } from '@pdf-lib/fontkit';
import fc from 'fast-check';
import { subsetOf } from '../../../bff/src/platform/paper/truetype-subset';

const { resolve } = createRequire(import.meta.url);
const file = readFileSync(
  resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
);
const full = fontkit.create(file);
const glyphOf = (character: string) => full.glyphForCodePoint(character.codePointAt(0) ?? 0).id;

/** The drawing and the width of a glyph. */
function shapeOf(font: Font, glyph: number) {
  const { path, advanceWidth } = font.getGlyph(glyph);
  return { drawing: (path as typeof path & { toSVG(): string }).toSVG(), advanceWidth };
}

describe('a subset of the font', () => {
  it('draws every character as the whole font does', () => {
    const characters = [...'佛山市禅城区人力资源和社会保障局报到回执𫖯㛃〇·，。Éäfi0123456789'];
    const subset = fontkit.create(subsetOf(file, characters.map(glyphOf)));
    characters.forEach((character, at) => {
      expect({ character, ...shapeOf(subset, at + 1) }).toEqual({
        character,
        ...shapeOf(full, glyphOf(character)),
      });
    });
  });

  it('draws any glyphs in any order, compound ones included', () => {
    const glyphs = fc.array(fc.integer({ min: 1, max: full.numGlyphs - 1 }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(glyphs, (chosen) => {
        const subset = fontkit.create(subsetOf(file, chosen));
        chosen.forEach((glyph, at) => {
          expect(shapeOf(subset, at + 1)).toEqual(shapeOf(full, glyph));
        });
      }),
      { numRuns: 30 },
    );
  });
});
