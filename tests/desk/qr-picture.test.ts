import fc from 'fast-check';
import { create } from 'qrcode';
import { pathOf } from '../../bff/desk/src/window/qr-picture';

/** The modules that a path of unit-high runs covers, as a set of `row:column`. */
function covered(path: string): Set<string> {
  const modules = new Set<string>();
  for (const [, column, row, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let at = 0; at < Number(length); at += 1) modules.add(`${row}:${Number(column) + at}`);
  }
  return modules;
}

describe('the code that a window draws', () => {
  it('covers exactly the dark modules, inside four light ones on each side', () => {
    const link = fc.stringMatching(/^[A-Za-z0-9_-]{100,300}$/);
    fc.assert(
      fc.property(link, (text) => {
        const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
        const dark = new Set<string>();
        for (let at = 0; at < size * size; at += 1) {
          if (data[at]) dark.add(`${Math.floor(at / size) + 4}:${(at % size) + 4}`);
        }
        const { side, path } = pathOf(text);
        expect(side).toBe(size + 8);
        expect(covered(path)).toEqual(dark);
      }),
      { numRuns: 20 },
    );
  });
});
