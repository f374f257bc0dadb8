import {
  base64,
  isSignedNote,
  leafHash,
  openCheckpoint,
  readNote,
  type Trust,
} from '@zero-visit/shared-types';
import { noteCrypto, sha256 } from '../../platform/note-signer';
import { HASH_BYTES, TILE_WIDTH, tilePath, treeOver, widthAt } from './tree-rules';

/** A copy of the public log: files by their paths under `/log/`. */
export type LogExport = ReadonlyMap<string, Uint8Array>;

/** The files that a log of `size` entries consists of, and how many hashes or entries each holds. */
export function filesOf(
  size: number,
): { path: string; level: number; first: number; width: number }[] {
  const files = [];
  for (let level = 0; widthAt(level, size) > 0; level += 1) {
    const all = widthAt(level, size);
    for (let first = 0; first < all; first += TILE_WIDTH) {
      const width = Math.min(TILE_WIDTH, all - first);
      const part = width === TILE_WIDTH ? '' : `.p/${width}`;
      const name = `${tilePath(first / TILE_WIDTH)}${part}`;
      files.push({ path: `tile/${level}/${name}`, level, first, width });
      if (level === 0) files.push({ path: `tile/entries/${name}`, level: -1, first, width });
    }
  }
  return files;
}

export type Verdict = { readonly size: number; readonly faults: readonly string[] };

/**
 * Checks a copy of the log with nothing but the keys: who signed it, every entry, every tile, the
 * root over all of them, and that nothing is there too much. `older` is a checkpoint that was kept
 * from before: the log must begin with what it signed.
 */
export function verifyExport(files: LogExport, trust: Trust, older?: string): Verdict {
  const note = new TextDecoder().decode(files.get('checkpoint') ?? new Uint8Array());
  const checkpoint = openCheckpoint(noteCrypto, note, trust);
  if (!checkpoint)
    return { size: 0, faults: ['checkpoint: not signed by the log and its witness'] };
  const faults: string[] = [];
  const stray = readNote(note)?.signatures.length !== 1 + trust.witnesses.length;
  if (stray) faults.push('checkpoint: signed by somebody unknown');
  const { size, root } = checkpoint;
  const wanted = filesOf(size);
  const expected = new Set(['checkpoint', ...wanted.map(({ path }) => path)]);
  for (const path of files.keys()) if (!expected.has(path)) faults.push(`${path}: does not belong`);

  const leaves = leavesOf(files, wanted, faults);
  let row = leaves;
  for (let level = 0; row.length > 0; level += 1) {
    for (const { path, first, width } of wanted.filter((each) => each.level === level)) {
      const hashes = Buffer.concat(row.slice(first, first + width));
      if (!hashes.equals(files.get(path) ?? new Uint8Array())) faults.push(`${path}: not the tile`);
    }
    row = tilesAbove(row);
  }
  if (leaves.length !== size || base64(treeRoot(leaves)) !== base64(root)) {
    faults.push('checkpoint: not the root of these entries');
  }
  if (older !== undefined) faults.push(...faultsSince(leaves, trust, older));
  return { size, faults };
}

function leavesOf(
  files: LogExport,
  wanted: ReturnType<typeof filesOf>,
  faults: string[],
): Uint8Array[] {
  const leaves: Uint8Array[] = [];
  for (const { path, width } of wanted.filter(({ level }) => level === -1)) {
    const bytes = files.get(path) ?? new Uint8Array();
    const entry = 2 + HASH_BYTES;
    if (bytes.length !== width * entry) {
      faults.push(`${path}: not ${width} entries`);
      continue;
    }
    for (let at = 0; at < bytes.length; at += entry) {
      if (bytes[at] !== 0 || bytes[at + 1] !== HASH_BYTES) faults.push(`${path}: no entry of ours`);
      leaves.push(leafHash(sha256, bytes.subarray(at + 2, at + entry)));
    }
  }
  return leaves;
}

/** What an older checkpoint signed must be the beginning of these leaves. */
function faultsSince(leaves: readonly Uint8Array[], trust: Trust, older: string): string[] {
  const note = readNote(older);
  const kept = openCheckpoint(noteCrypto, older, { ...trust, witnesses: [] });
  if (!note || !kept || !isSignedNote(noteCrypto, note, trust.log)) {
    return ['the older checkpoint: not signed by this log'];
  }
  if (kept.size > leaves.length) return ['the log is shorter than it was: it was rolled back'];
  const same = base64(treeRoot(leaves.slice(0, kept.size))) === base64(kept.root);
  return same ? [] : ['the log does not begin with what was signed before: it was rewritten'];
}

/** The hashes of the next level of tiles: one for each full tile. */
function tilesAbove(row: readonly Uint8Array[]): Uint8Array[] {
  const above = [];
  for (let at = 0; at + TILE_WIDTH <= row.length; at += TILE_WIDTH) {
    above.push(treeOver(sha256, row.slice(at, at + TILE_WIDTH)));
  }
  return above;
}

const treeRoot = (leaves: readonly Uint8Array[]): Uint8Array =>
  leaves.length === 0 ? sha256(new Uint8Array()) : treeOver(sha256, leaves);
