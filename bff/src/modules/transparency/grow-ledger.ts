import { leafHash } from '@zero-visit/shared-types';
import type { Database, Queryable } from '../../platform/database';
import { sha256 } from '../../platform/note-signer';
import { enterEntries, growHead, lockHead, putTiles, waitingEntries } from './ledger-store';
import { readTiles, type Tiles } from './ledger-tree';
import { HASH_BYTES, hashesOf, TILE_WIDTH, tileName, treeOver, widthAt } from './tree-rules';

/** How many entries are taken in at once. */
const BATCH = 2_000;

/** Takes waiting entries into the tree, in a transaction of their own; answers how many. */
export const growLedger = (database: Database): Promise<number> =>
  database.transaction(async (tx) => {
    const head = await tx.one(lockHead, []);
    if (!head) return 0;
    const waiting = await tx.many(waitingEntries, [BATCH]);
    if (waiting.length === 0) return 0;
    const { size } = head;
    await tx.run(enterEntries, [
      waiting.map(({ accessId }) => accessId),
      waiting.map((_, at) => size + at),
    ]);
    const leaves = waiting.map(({ commitment }) => leafHash(sha256, commitment));
    const grown = await grow(tx, size, leaves);
    const tiles = [...grown].map(([name, hashes]) => {
      const [level, index] = name.split('/');
      return { level: Number(level), index: Number(index), hashes: Buffer.from(hashes) };
    });
    await tx.run(putTiles, [
      tiles.map(({ level }) => level),
      tiles.map(({ index }) => index),
      tiles.map(({ hashes }) => hashes),
    ]);
    if ((await tx.run(growHead, [size, size + leaves.length])) !== 1) {
      throw new Error('the ledger grew under a lock');
    }
    return leaves.length;
  });

/** The tiles that change when `leaves` follow the first `size`, as they are then. */
async function grow(db: Queryable, size: number, leaves: readonly Uint8Array[]): Promise<Tiles> {
  const changed: Tiles = new Map();
  let added: readonly Uint8Array[] = leaves;
  for (let level = 0; added.length > 0; level += 1) {
    const before = widthAt(level, size);
    const first = Math.floor(before / TILE_WIDTH);
    const stored = await readTiles(db, [{ level, index: first }]);
    let tail: Uint8Array = stored.get(tileName({ level, index: first })) ?? new Uint8Array();
    if (tail.length !== (before % TILE_WIDTH) * HASH_BYTES) throw new Error('a tile is not whole');
    const above: Uint8Array[] = [];
    let index = first;
    for (const hash of added) {
      tail = Buffer.concat([tail, hash]);
      changed.set(tileName({ level, index }), tail);
      if (tail.length === TILE_WIDTH * HASH_BYTES) {
        above.push(treeOver(sha256, hashesOf(tail)));
        index += 1;
        tail = new Uint8Array();
      }
    }
    added = above;
  }
  return changed;
}
