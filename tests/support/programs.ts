import { accessSync, appendFileSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

/** Programs of the system that some tests need, and the Debian package each comes in. */
const packages = {
  chromium: 'chromium',
  'redis-server': 'redis-server',
  pdffonts: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  zbarimg: 'zbar-tools',
  ffmpeg: 'ffmpeg',
} as const;

export type Program = keyof typeof packages;

/** Where a program is, or undefined on a machine without it. */
export function findProgram(name: Program): string | undefined {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * A `describe` for tests that need programs: `work` receives their paths in the order asked for. On a
 * developer's machine without one the tests are skipped, and the end of the run says how many and why;
 * with CI=true, and for who sets it, missing one is a failure.
 */
export function describeWith<const Names extends readonly Program[]>(
  programs: Names,
  title: string,
  work: (...paths: { [K in keyof Names]: string }) => void,
): void {
  const paths = programs.map(findProgram);
  const missing = programs.filter((_, index) => paths[index] === undefined);
  if (missing.length === 0) {
    describe(title, () => work(...(paths as { [K in keyof Names]: string })));
    return;
  }
  const reason = `needs ${missing.join(', ')} (Debian: ${[...new Set(missing.map((name) => packages[name]))].join(' ')})`;
  if (process.env.CI === 'true') {
    it(`${title}: ${reason}`, () => {
      throw new Error(`CI allows no skips: this test ${reason}`);
    });
    return;
  }
  noteSkip(`${title}: ${reason}`);
  describe.skip(`${title} [${reason}]`, () =>
    work(...(programs as { [K in keyof Names]: string })));
}

/** The end of the run prints these; see global-teardown.mjs. */
function noteSkip(line: string): void {
  const folder = process.env.TEST_RUN_FOLDER;
  if (folder && existsSync(folder)) appendFileSync(path.join(folder, 'skipped'), `${line}\n`);
}
