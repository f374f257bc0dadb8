import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { base64, bytesOfBase64, type TreeHead } from '@zero-visit/shared-types';

/** What the log's key has signed, remembered outside the database. */
export type SignedHeads = {
  /** The last head that was signed; undefined before the first. */
  latest(): Promise<TreeHead | undefined>;
  /**
   * Claims the right to sign `next` as the successor of `last`: true for one only, whoever asks, and
   * for the same again. Durable when answered.
   */
  claim(last: TreeHead | undefined, next: TreeHead): Promise<boolean>;
};

/** How many files stay: far more than claims that can be under way at once. */
const KEPT = 64;

/**
 * One file for each head, named by the size that it follows: `link` makes each name once, so that of
 * two databases that went apart only one is ever signed, whatever was restored (a lock beside the
 * database cannot tell: it would be restored with it).
 */
export function signedHeads(folder: string): SignedHeads {
  const nameOf = (size: number) => `after-${String(size).padStart(16, '0')}`;

  async function names(): Promise<string[]> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return (await readdir(folder)).filter((each) => /^after-\d{16}$/.test(each)).sort();
  }

  async function read(name: string): Promise<TreeHead> {
    const { size, root } = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
    return { size, root: bytesOfBase64(root) ?? new Uint8Array() };
  }

  async function latest() {
    const newest = (await names()).at(-1);
    return newest === undefined ? undefined : read(newest);
  }

  async function claim(last: TreeHead | undefined, next: TreeHead): Promise<boolean> {
    const name = nameOf(last?.size ?? 0);
    const aside = path.join(folder, `.${randomBytes(8).toString('hex')}`);
    const file = await open(aside, 'wx', 0o600);
    await file.writeFile(JSON.stringify({ size: next.size, root: base64(next.root) }));
    await file.sync();
    await file.close();
    let made = true;
    try {
      await link(aside, path.join(folder, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      made = false;
      const taken = await read(name);
      if (taken.size !== next.size || base64(taken.root) !== base64(next.root)) return false;
    } finally {
      await rm(aside, { force: true });
    }
    const all = await names();
    // Whoever was so late that its place had been tidied away has made a name that is not the last.
    if (all.at(-1) !== name) {
      if (made) await rm(path.join(folder, name), { force: true });
      return false;
    }
    const directory = await open(folder, 'r');
    await directory.sync();
    await directory.close();
    for (const old of all.slice(0, -KEPT)) await rm(path.join(folder, old), { force: true });
    return true;
  }

  return { latest, claim };
}
