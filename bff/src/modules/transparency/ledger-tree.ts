import type { Queryable } from '../../platform/database';
import { sha256 } from '../../platform/note-signer';
import { findTiles } from './ledger-store';
import {
  HASH_BYTES,
  type HashOf,
  hashInTile,
  type Node,
  type TileId,
  tileName,
  tileOf,
} from './tree-rules';

export type Tiles = Map<string, Uint8Array>;

/** Reads tiles by their places; those that are not there are left out. */
export async function readTiles(db: Queryable, wanted: readonly TileId[]): Promise<Tiles> {
  const unique = [...new Map(wanted.map((tile) => [tileName(tile), tile])).values()];
  if (unique.length === 0) return new Map();
  const found = await db.many(findTiles, [
    unique.map(({ level }) => level),
    unique.map(({ index }) => index),
  ]);
  return new Map(found.map(({ level, index, hashes }) => [tileName({ level, index }), hashes]));
}

const NONE = new Uint8Array(HASH_BYTES);

/**
 * Computes over the tree with one query: the work is done once to hear which subtrees it asks for,
 * and again with their hashes.
 */
export async function overTree<T>(db: Queryable, work: (hashOf: HashOf) => T): Promise<T> {
  const asked: Node[] = [];
  work((node) => {
    asked.push(node);
    return NONE;
  });
  const tiles = await readTiles(db, asked.map(tileOf));
  return work((node) => {
    const hashes = tiles.get(tileName(tileOf(node)));
    if (!hashes) throw new Error('a tile of the ledger is missing');
    return hashInTile(sha256, hashes, node);
  });
}
