import { nodeHash, type Sha256 } from '@zero-visit/shared-types';

/** A whole subtree: 2^level leaves, the `index`-th of its level from the left. */
export type Node = { readonly level: number; readonly index: number };

/** The hash of a whole subtree; those of a tree never change as it grows. */
export type HashOf = (node: Node) => Uint8Array;

/** Sizes go beyond the bit operations of JavaScript. */
const half = (size: number) => {
  let k = 1;
  while (k * 2 < size) k *= 2;
  return k;
};
const isWhole = (size: number) => Number.isInteger(Math.log2(size));

/** The hash over leaves `start` to `end` (excluded), a range of RFC 6962's recursion. */
function rangeHash(sha256: Sha256, hashOf: HashOf, start: number, end: number): Uint8Array {
  const size = end - start;
  if (isWhole(size)) return hashOf({ level: Math.log2(size), index: start / size });
  const k = half(size);
  return nodeHash(
    sha256,
    rangeHash(sha256, hashOf, start, start + k),
    rangeHash(sha256, hashOf, start + k, end),
  );
}

/** The root of the first `size` leaves (RFC 6962 §2.1). */
export const rootOf = (sha256: Sha256, hashOf: HashOf, size: number): Uint8Array =>
  size === 0 ? sha256(new Uint8Array()) : rangeHash(sha256, hashOf, 0, size);

/** The way from leaf `index` to the root of `size` leaves (RFC 6962 §2.1.1). */
export function inclusionProof(
  sha256: Sha256,
  hashOf: HashOf,
  { index, size }: { readonly index: number; readonly size: number },
): Uint8Array[] {
  const proof: Uint8Array[] = [];
  for (let start = 0, end = size; end - start > 1; ) {
    const middle = start + half(end - start);
    if (index < middle) {
      proof.unshift(rangeHash(sha256, hashOf, middle, end));
      end = middle;
    } else {
      proof.unshift(rangeHash(sha256, hashOf, start, middle));
      start = middle;
    }
  }
  return proof;
}

/** That a tree of `size` leaves begins with its first `older` ones (RFC 6962 §2.1.2). */
export function consistencyProof(
  sha256: Sha256,
  hashOf: HashOf,
  { older, size }: { readonly older: number; readonly size: number },
): Uint8Array[] {
  if (older === 0 || older >= size) return [];
  const proof: Uint8Array[] = [];
  let start = 0;
  let end = size;
  while (end !== older) {
    const middle = start + half(end - start);
    if (older <= middle) {
      proof.unshift(rangeHash(sha256, hashOf, middle, end));
      end = middle;
    } else {
      proof.unshift(rangeHash(sha256, hashOf, start, middle));
      start = middle;
    }
  }
  // A beginning that is one whole subtree from the first leaf on is known to whoever asks.
  return start === 0 ? proof : [rangeHash(sha256, hashOf, start, end), ...proof];
}

/** Tiles hold the hashes of every eighth level, 256 in each (c2sp.org/tlog-tiles). */
const HEIGHT = 8;
export const TILE_WIDTH = 256;
export const HASH_BYTES = 32;

/** Which tile a node is made from, and which of its hashes. */
function placeOf({ level, index }: Node) {
  const tileLevel = Math.floor(level / HEIGHT);
  const count = 2 ** (level % HEIGHT);
  const first = index * count;
  return {
    level: tileLevel,
    index: Math.floor(first / TILE_WIDTH),
    offset: first % TILE_WIDTH,
    count,
  };
}

export type TileId = { readonly level: number; readonly index: number };
export const tileName = ({ level, index }: TileId): string => `${level}/${index}`;

/** The tile that a node is made from. */
export const tileOf = (node: Node): TileId => {
  const { level, index } = placeOf(node);
  return { level, index };
};

/** The hash of a node from its tile's hashes. Throws when the tile does not reach so far. */
export function hashInTile(sha256: Sha256, hashes: Uint8Array, node: Node): Uint8Array {
  const { offset, count } = placeOf(node);
  const part = hashes.subarray(offset * HASH_BYTES, (offset + count) * HASH_BYTES);
  if (part.length !== count * HASH_BYTES) throw new Error('a tile is too short');
  return treeOver(sha256, hashesOf(part));
}

/** The hashes that a tile is made of. */
export const hashesOf = (tile: Uint8Array): Uint8Array[] =>
  Array.from({ length: tile.length / HASH_BYTES }, (_, at) =>
    tile.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES),
  );

/**
 * The root over neighbouring hashes of one level (RFC 6962 §2.1), pair by pair from the left: a last
 * one without a partner goes up as it is. There is at least one.
 */
export function treeOver(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  let row = [...hashes];
  while (row.length > 1) {
    const next: Uint8Array[] = [];
    for (let at = 0; at < row.length; at += 2) {
      const [left, right] = [row[at] as Uint8Array, row[at + 1]];
      next.push(right ? nodeHash(sha256, left, right) : left);
    }
    row = next;
  }
  return row[0] as Uint8Array;
}

/** How many hashes a level of tiles has for `size` leaves. */
export const widthAt = (level: number, size: number): number =>
  Math.floor(size / TILE_WIDTH ** level);

/** A tile's number as a path: three digits a step, all but the last with an `x`. */
export function tilePath(index: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? [];
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
}

/** The number of such a path; undefined when it is none. */
export function indexOfPath(path: string): number | undefined {
  if (!/^(x\d{3}\/){0,4}\d{3}$/.test(path)) return undefined;
  const index = Number(path.replace(/[x/]/g, ''));
  return tilePath(index) === path ? index : undefined;
}
