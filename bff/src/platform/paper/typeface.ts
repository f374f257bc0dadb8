import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit, { type Font } from '@pdf-lib/fontkit';
import { type PDFContext, PDFHexString, type PDFRef, PDFString } from 'pdf-lib';
import { subsetOf } from './truetype-subset';

const FILE = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

let loaded: Promise<{ file: Buffer; face: Font }> | undefined;

/** Noto Sans SC Regular (OFL 1.1), 10 MB: read and parsed once in the life of the process. */
function font(): Promise<{ file: Buffer; face: Font }> {
  loaded ??= readFile(createRequire(import.meta.url).resolve(FILE)).then((file) => ({
    file,
    face: fontkit.create(file),
  }));
  return loaded;
}

export type Typeface = {
  readonly ref: PDFRef;
  /** Whether the font can draw it. What it cannot is never drawn by its "missing" glyph. */
  has(codePoint: number): boolean;
  /** Width in points. Characters that the font lacks count as one em. */
  widthOf(text: string, size: number): number;
  /** The text as the numbers under which this document knows its characters. */
  encode(text: string): PDFHexString;
  /** Writes the subset that was used, once everything is drawn. */
  embed(): void;
};

/**
 * A subset of the font for one document. Every code point gets a number (CID) of its own, even
 * where two share a glyph, so that what is selected, copied or read aloud is the very character
 * that was written, rare ones included.
 */
export async function createTypeface(context: PDFContext): Promise<Typeface> {
  const { file, face } = await font();
  const perThousand = 1000 / face.unitsPerEm;
  const ref = context.nextRef();
  const numbers = new Map<number, number>();

  const has = (codePoint: number) => face.hasGlyphForCodePoint(codePoint);
  const advance = (codePoint: number) =>
    has(codePoint) ? face.glyphForCodePoint(codePoint).advanceWidth * perThousand : 1000;

  function numberOf(codePoint: number): number {
    const known = numbers.get(codePoint);
    if (known !== undefined) return known;
    numbers.set(codePoint, numbers.size + 1);
    return numbers.size;
  }

  function embed(): void {
    const codePoints = [...numbers.keys()];
    const glyphs = codePoints.map((each) => face.glyphForCodePoint(each).id);
    // A name that begins with six letters says that this is a subset (ISO 32000-1 §9.6.4).
    const name = `ZEROVI+${face.postscriptName}`;
    const { ascent, descent, capHeight, bbox, italicAngle } = face;
    const descriptor = context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((each) => each * perThousand),
      ItalicAngle: italicAngle,
      Ascent: ascent * perThousand,
      Descent: descent * perThousand,
      CapHeight: capHeight * perThousand,
      StemV: 80,
      FontFile2: context.register(context.flateStream(subsetOf(file, glyphs))),
    });
    const descendant = context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: {
        Registry: PDFString.of('Adobe'),
        Ordering: PDFString.of('Identity'),
        Supplement: 0,
      },
      FontDescriptor: context.register(descriptor),
      DW: 1000,
      W: [1, codePoints.map(advance)],
      CIDToGIDMap: 'Identity',
    });
    const dictionary = context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: 'Identity-H',
      DescendantFonts: [context.register(descendant)],
      ToUnicode: context.register(context.flateStream(unicodeMap(codePoints))),
    });
    context.assign(ref, dictionary);
  }

  return {
    ref,
    has,
    widthOf: (text, size) =>
      codePointsOf(text).reduce((sum, each) => sum + advance(each), 0) * (size / 1000),
    encode: (text) => PDFHexString.of(codePointsOf(text).map(numberOf).map(hex4).join('')),
    embed,
  };
}

export const codePointsOf = (text: string): number[] =>
  [...text].map((each) => each.codePointAt(0) ?? 0);

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** ToUnicode, in blocks of at most 100 lines (Adobe Technical Note 5411). */
function unicodeMap(codePoints: readonly number[]): string {
  const lines = codePoints.map((each, at) => `<${hex4(at + 1)}> <${utf16(each)}>`);
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin',
    '12 dict begin',
    'begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def',
    '/CMapType 2 def',
    '1 begincodespacerange',
    '<0000> <FFFF>',
    'endcodespacerange',
    ...blocks,
    'endcmap',
    'CMapName currentdict /CMap defineresource pop',
    'end',
    'end',
  ].join('\n');
}

const utf16 = (codePoint: number): string =>
  Buffer.from(String.fromCodePoint(codePoint), 'utf16le').swap16().toString('hex').toUpperCase();
