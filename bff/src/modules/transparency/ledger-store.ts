import { statement } from '../../platform/database';

export type Head = {
  size: number;
  signedSize: number;
  signedNote: string | null;
  signedAt: Date | null;
};
const head = `select size, signed_size as "signedSize", signed_note as "signedNote",
  signed_at as "signedAt" from ledger_heads where name = 'ledger'`;

export const findHead = statement<Head>('ledger-find-head', head);

// Of several processes one grows the tree; the others pass by.
export const lockHead = statement<Head>(
  'ledger-lock-head',
  `${head} for no key update skip locked`,
);

export const growHead = statement(
  'ledger-grow-head',
  `update ledger_heads set size = $2 where name = 'ledger' and size = $1`,
);

export const publishHead = statement(
  'ledger-publish-head',
  `update ledger_heads set signed_size = $1, signed_note = $2, signed_at = $3
   where name = 'ledger' and signed_size <= $1 and size >= $1`,
);

export const waitingEntries = statement<{ accessId: string; commitment: Buffer }>(
  'ledger-waiting-entries',
  `select access_id as "accessId", commitment from ledger_entries
   where leaf_index is null order by access_id limit $1`,
);

export const enterEntries = statement(
  'ledger-enter-entries',
  `update ledger_entries e set leaf_index = w.leaf_index
   from unnest($1::text[], $2::bigint[]) as w (access_id, leaf_index)
   where e.access_id = w.access_id and e.leaf_index is null`,
);

export const countWaiting = statement<{ waiting: number }>(
  'ledger-count-waiting',
  'select count(*) as waiting from ledger_entries where leaf_index is null',
);

export const findTiles = statement<{ level: number; index: number; hashes: Buffer }>(
  'ledger-find-tiles',
  `select t.level, t.tile_index as index, t.hashes
   from unnest($1::int[], $2::bigint[]) as w (level, tile_index)
   join ledger_tiles t on t.level = w.level and t.tile_index = w.tile_index`,
);

export const putTiles = statement(
  'ledger-put-tiles',
  `insert into ledger_tiles (level, tile_index, hashes)
   select * from unnest($1::int[], $2::bigint[], $3::bytea[])
   on conflict (level, tile_index) do update set hashes = excluded.hashes`,
);

export const findEntriesOfTile = statement<{ commitment: Buffer }>(
  'ledger-find-entries-of-tile',
  `select commitment from ledger_entries
   where leaf_index >= $1 and leaf_index < $2 order by leaf_index`,
);
