import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { base64, bytesOfBase64, type TreeHead } from '@zero-visit/shared-types';
import { createOnce } from './durable-file';

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
    const text = JSON.stringify({ size: next.size, root: base64(next.root) });
    const made = await createOnce(path.join(folder, name), text);
    if (!made) {
      const taken = await read(name);
      if (taken.size !== next.size || base64(taken.root) !== base64(next.root)) return false;
    }
    const all = await names();
    // Whoever was so late that its place had been tidied away has made a name that is not the last.
    if (all.at(-1) !== name) {
      if (made) await rm(path.join(folder, name), { force: true });
      return false;
    }
    for (const old of all.slice(0, -KEPT)) await rm(path.join(folder, old), { force: true });
    return true;
  }

  return { latest, claim };
}
