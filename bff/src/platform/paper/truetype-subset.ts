/** Tables that a PDF wants of an embedded TrueType font (ISO 32000-1 §9.9); they are copied as they are. */
const COPIED = ['cvt ', 'fpgm', 'prep'] as const;

/** Flags of a compound glyph's component (OpenType, `glyf`). */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const XY_SCALE = 0x0040;
const MATRIX = 0x0080;

/**
 * A TrueType file with only these glyphs: glyph `n` of the result is `glyphs[n - 1]`, and 0 is the
 * "missing" glyph. Written here because the writer of fontkit 1.1.1 puts glyphs of odd length into
 * a table of halved offsets, and such glyphs are then not drawn.
 */
export function subsetOf(file: Buffer, glyphs: readonly number[]): Buffer {
  const table = tablesOf(file);
  const isLong = table('head').readInt16BE(50) === 1;
  const loca = table('loca');
  const offsetOf = (glyph: number) =>
    isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2;
  const outlineOf = (glyph: number) =>
    Buffer.from(table('glyf').subarray(offsetOf(glyph), offsetOf(glyph + 1)));

  const included = [0, ...glyphs];
  const outlines: Buffer[] = [];
  // Compound glyphs append their components while we go.
  for (let at = 0; at < included.length; at += 1) {
    outlines.push(withComponents(outlineOf(included[at] ?? 0), included));
  }

  const head = Buffer.from(table('head'));
  head.writeInt16BE(1, 50);
  const hhea = Buffer.from(table('hhea'));
  const measured = hhea.readUInt16BE(34);
  hhea.writeUInt16BE(included.length, 34);
  const maxp = Buffer.from(table('maxp'));
  maxp.writeUInt16BE(included.length, 4);
  return fileOf({
    ...Object.fromEntries(COPIED.map((tag) => [tag, table(tag)])),
    glyf: Buffer.concat(outlines.map(padded)),
    head,
    hhea,
    hmtx: Buffer.concat(included.map((glyph) => metricOf(table('hmtx'), glyph, measured))),
    loca: offsetsOf(outlines),
    maxp,
  });
}

function tablesOf(file: Buffer): (tag: string) => Buffer {
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + file.readUInt16BE(4) * 16; at += 16) {
    const start = file.readUInt32BE(at + 8);
    tables.set(
      file.toString('latin1', at, at + 4),
      file.subarray(start, start + file.readUInt32BE(at + 12)),
    );
  }
  return (tag) => tables.get(tag) ?? Buffer.alloc(0);
}

/** Renumbers a compound glyph's components, and includes those that are not there yet. */
function withComponents(outline: Buffer, included: number[]): Buffer {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return outline;
  for (let at = 10, flags = MORE; flags & MORE; ) {
    flags = outline.readUInt16BE(at);
    const component = outline.readUInt16BE(at + 2);
    const place = included.indexOf(component);
    outline.writeUInt16BE(place < 0 ? included.push(component) - 1 : place, at + 2);
    at += 4 + (flags & WORDS ? 4 : 2) + sizeOfTransform(flags);
  }
  return outline;
}

function sizeOfTransform(flags: number): number {
  if (flags & MATRIX) return 8;
  if (flags & XY_SCALE) return 4;
  return flags & SCALE ? 2 : 0;
}

/** Advance and left bearing; glyphs beyond the measured ones share the last advance. */
function metricOf(hmtx: Buffer, glyph: number, measured: number): Buffer {
  if (glyph < measured) return hmtx.subarray(glyph * 4, glyph * 4 + 4);
  const bearing = measured * 4 + (glyph - measured) * 2;
  return Buffer.concat([
    hmtx.subarray(measured * 4 - 4, measured * 4 - 2),
    hmtx.subarray(bearing, bearing + 2),
  ]);
}

function offsetsOf(outlines: readonly Buffer[]): Buffer {
  const loca = Buffer.alloc((outlines.length + 1) * 4);
  let offset = 0;
  outlines.forEach((outline, at) => {
    offset += padded(outline).length;
    loca.writeUInt32BE(offset, (at + 1) * 4);
  });
  return loca;
}

/** Tables and outlines begin at multiples of four bytes. */
const padded = (bytes: Buffer): Buffer =>
  Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

function fileOf(tables: Readonly<Record<string, Buffer>>): Buffer {
  const entries = Object.entries(tables).sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = Buffer.alloc(12 + entries.length * 16);
  const power = Math.floor(Math.log2(entries.length));
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(entries.length, 4);
  directory.writeUInt16BE(2 ** power * 16, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE((entries.length - 2 ** power) * 16, 10);
  let offset = directory.length;
  entries.forEach(([tag, bytes], at) => {
    const entry = 12 + at * 16;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksumOf(bytes), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(bytes.length, entry + 12);
    offset += padded(bytes).length;
  });
  return Buffer.concat([directory, ...entries.map(([, bytes]) => padded(bytes))]);
}

/** The sum of a table's 32-bit words. */
function checksumOf(bytes: Buffer): number {
  const words = padded(bytes);
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}
