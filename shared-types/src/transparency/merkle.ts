import { joined, sameBytes } from '../bytes';

/** SHA-256, given by whoever checks: each target has its own. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** The hash of one entry (RFC 6962 §2.1). */
export const leafHash = (sha256: Sha256, entry: Uint8Array): Uint8Array =>
  sha256(joined(LEAF, entry));

/** The hash over two subtrees (RFC 6962 §2.1). */
export const nodeHash = (sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array =>
  sha256(joined(NODE, left, right));

/** What a tree is known by: how many entries it has, and the hash over all of them. */
export type TreeHead = { readonly size: number; readonly root: Uint8Array };

/** Sizes are JavaScript's safe integers: counted by division, since its bit operations end at 32 bits. */
const isSize = (size: number) => Number.isSafeInteger(size) && size >= 0;
const isOdd = (size: number) => size % 2 === 1;
const half = (size: number) => Math.floor(size / 2);
const areHashes = (hashes: readonly Uint8Array[]) => hashes.every(({ length }) => length === 32);

/**
 * The root of a tree of `size` entries in which `leaf` (a leaf hash) stands at `index`, if the proof
 * fits that place: undefined when it is too short, too long, or the place does not exist (RFC 9162 §2.1.3.2).
 */
export function rootFromInclusion(
  sha256: Sha256,
  {
    index,
    size,
    leaf,
    proof,
  }: { index: number; size: number; leaf: Uint8Array; proof: readonly Uint8Array[] },
): Uint8Array | undefined {
  if (!isSize(index) || !isSize(size) || index >= size || !areHashes([leaf, ...proof])) {
    return undefined;
  }
  let at = index;
  let last = size - 1;
  let root = leaf;
  for (const sibling of proof) {
    if (last === 0) return undefined;
    if (isOdd(at) || at === last) {
      root = nodeHash(sha256, sibling, root);
      // A last entry without a right neighbour climbs until it has a left one.
      while (!isOdd(at) && at !== 0) {
        at = half(at);
        last = half(last);
      }
    } else {
      root = nodeHash(sha256, root, sibling);
    }
    at = half(at);
    last = half(last);
  }
  return last === 0 ? root : undefined;
}

/** Whether `leaf` (a leaf hash) stands at `index` of that tree. */
export function isIncluded(
  sha256: Sha256,
  head: TreeHead,
  place: { index: number; leaf: Uint8Array; proof: readonly Uint8Array[] },
): boolean {
  const root = rootFromInclusion(sha256, { ...place, size: head.size });
  return root !== undefined && sameBytes(root, head.root);
}

/** Whether the newer tree begins with every entry of the older one, unchanged (RFC 9162 §2.1.4.2). */
export function isConsistent(
  sha256: Sha256,
  older: TreeHead,
  newer: TreeHead,
  proof: readonly Uint8Array[],
): boolean {
  if (!isSize(older.size) || !isSize(newer.size) || older.size > newer.size) return false;
  if (!areHashes(proof)) return false;
  // Nothing is the beginning of everything, if its root is the hash of nothing (RFC 6962 §2.1).
  if (older.size === 0 && !sameBytes(older.root, sha256(new Uint8Array()))) return false;
  if (older.size === newer.size) return proof.length === 0 && sameBytes(older.root, newer.root);
  if (older.size === 0) return proof.length === 0 && areHashes([newer.root]);

  let at = older.size - 1;
  let last = newer.size - 1;
  while (isOdd(at)) {
    at = half(at);
    last = half(last);
  }
  // An older tree that is one whole subtree of the newer one is not repeated in the proof.
  const [seed, ...rest] = at === 0 ? [older.root, ...proof] : proof;
  if (!seed) return false;
  let oldRoot = seed;
  let newRoot = seed;
  for (const node of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      oldRoot = nodeHash(sha256, node, oldRoot);
      newRoot = nodeHash(sha256, node, newRoot);
      while (!isOdd(at) && at !== 0) {
        at = half(at);
        last = half(last);
      }
    } else {
      newRoot = nodeHash(sha256, newRoot, node);
    }
    at = half(at);
    last = half(last);
  }
  return last === 0 && sameBytes(oldRoot, older.root) && sameBytes(newRoot, newer.root);
}
