import { randomBytes } from 'node:crypto';
import { type ActKind, base64, canonicalText, commitmentOf } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Database, Queryable } from '../../platform/database';
import type { Log } from '../../platform/log';
import { sha256 } from '../../platform/note-signer';
import type { AccessDetails } from './access-store';
import { growLedger } from './grow-ledger';
import { countWaiting, findEntriesOfTile, findHead, type Head } from './ledger-store';
import { overTree, readTiles } from './ledger-tree';
import { LedgerAlarm, type LedgerParts, publishLedger } from './publish-ledger';
import {
  consistencyProof,
  HASH_BYTES,
  inclusionProof,
  TILE_WIDTH,
  type TileId,
  tileName,
  widthAt,
} from './tree-rules';

/** After how many seconds at most an act stands in the log while all is well. */
export const ENTERS_WITHIN = 2;

/** How long one round rests before the next, in milliseconds. */
const PAUSE = 250;

/** How often the witness and our own memory are asked while there is nothing to sign, in milliseconds. */
const LOOK = 1_000;

/** How often the same alarm is said again, in milliseconds. */
const AGAIN = 60_000;

export type LedgerState = {
  readonly state: 'good' | 'waiting' | 'alarm';
  readonly alarm?: LedgerAlarm['alarm'];
  readonly size: number;
  readonly signedSize: number;
  readonly signedAt?: Date;
  readonly waiting: number;
};

type Parts = LedgerParts & {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
};

/** The log of commitments: written with each act, grown and signed behind it, proved to whoever asks. */
export function createLedger(parts: Parts) {
  const { database, log, clock } = parts;
  let alarm: LedgerAlarm['alarm'] | undefined;
  let saidAt = Number.NEGATIVE_INFINITY;
  let lookAgainAt = Number.NEGATIVE_INFINITY;

  /** What is committed to, in its one spelling, and its salt. */
  function commit(act: AccessDetails & { kind: ActKind; at: string }) {
    const statement = canonicalText({ v: 1, ...act });
    const salt = new Uint8Array(randomBytes(32));
    return {
      evidence: { statement, salt: base64(salt) },
      commitment: Buffer.from(commitmentOf(sha256, salt, statement)),
    };
  }

  /** One round: what waits is taken in, and the tree is signed. Never rejects. */
  async function advance(): Promise<void> {
    try {
      await growLedger(database);
      const head = await headOf(database);
      if (head.size === head.signedSize && performance.now() < lookAgainAt) return;
      await publishLedger(parts, head);
      alarm = undefined;
      lookAgainAt = performance.now() + LOOK;
    } catch (error) {
      if (error instanceof LedgerAlarm) alarm = error.alarm;
      const now = clock().getTime();
      if (now - saidAt < AGAIN) return;
      saidAt = now;
      log.fault('The ledger is not signed', error);
    }
  }

  /** Rounds until it is stopped. */
  function start(): { stop(): Promise<void> } {
    let stopped = false;
    let wake = () => {};
    const running = (async () => {
      while (!stopped) {
        await advance();
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, PAUSE);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
    })();
    return {
      async stop() {
        stopped = true;
        wake();
        await running;
      },
    };
  }

  const headOf = async (db: Queryable): Promise<Head> =>
    (await db.one(findHead, [])) ?? { size: 0, signedSize: 0, signedNote: null, signedAt: null };

  /** The signed log as a phone that knows its first `from` entries is told of it. */
  async function stateFor(db: Queryable, { signedNote, signedSize }: Head, from = 0) {
    if (signedNote === null) return undefined;
    const range = { older: Math.min(from, signedSize), size: signedSize };
    const consistency = await overTree(db, (hashOf) => consistencyProof(sha256, hashOf, range));
    return {
      checkpoint: signedNote,
      consistency: consistency.map(base64),
      entersWithin: ENTERS_WITHIN,
    };
  }

  /** The way of each place to the root of the signed log. */
  async function proofsOf(db: Queryable, { signedSize: size }: Head, indexes: readonly number[]) {
    const inside = indexes.filter((index) => index < size);
    const proofs = await overTree(db, (hashOf) =>
      inside.map((index) => inclusionProof(sha256, hashOf, { index, size })),
    );
    return new Map(inside.map((index, at) => [index, (proofs[at] ?? []).map(base64)]));
  }

  async function describe(db: Queryable): Promise<LedgerState> {
    const { size, signedSize, signedAt } = await headOf(db);
    const { waiting = 0 } = (await db.one(countWaiting, [])) ?? {};
    const state = alarm ? 'alarm' : waiting > 0 || signedSize < size ? 'waiting' : 'good';
    return {
      state,
      size,
      signedSize,
      waiting,
      ...(alarm && { alarm }),
      ...(signedAt && { signedAt }),
    };
  }

  /** What anybody may read of the signed log: no more of a tile than is signed. */
  const published = {
    checkpoint: async () => (await headOf(database)).signedNote ?? undefined,

    /** The first `width` hashes of a tile. */
    async tile(id: TileId, width: number): Promise<Uint8Array | undefined> {
      const { signedSize } = await headOf(database);
      if (!reaches(id, width, signedSize)) return undefined;
      const tiles = await readTiles(database, [id]);
      return tiles.get(tileName(id))?.subarray(0, width * HASH_BYTES);
    },

    /** The first `width` entries of a bundle, each behind its length in two bytes. */
    async entries(index: number, width: number): Promise<Uint8Array | undefined> {
      const { signedSize } = await headOf(database);
      if (!reaches({ level: 0, index }, width, signedSize)) return undefined;
      const first = index * TILE_WIDTH;
      const rows = await database.many(findEntriesOfTile, [first, first + width]);
      return Buffer.concat(
        rows.flatMap(({ commitment }) => [Buffer.from([0, commitment.length]), commitment]),
      );
    },
  };

  return { commit, advance, start, headOf, stateFor, proofsOf, describe, published };
}

export type Ledger = ReturnType<typeof createLedger>;
export type PublishedLog = Ledger['published'];

const reaches = ({ level, index }: TileId, width: number, size: number): boolean =>
  width >= 1 && width <= TILE_WIDTH && index * TILE_WIDTH + width <= widthAt(level, size);
