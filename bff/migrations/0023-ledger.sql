-- The ledger: every act with a citizen's data is committed to in a Merkle log that can only grow.

-- What was done. A record of before this migration was a look, and has no place in the log.
alter table access_records add column kind text not null default 'read';

-- One line for each act, added in the act's own transaction. The commitment is all that becomes
-- public: SHA-256 over a salt and the statement, both sealed for the citizen. It outlives its
-- record, which may be erased: then nobody can say what it was a commitment to.
create table ledger_entries (
  access_id text primary key,
  commitment bytea not null,
  -- Its place in the log, from 0; empty until the next batch. Never changed afterwards.
  leaf_index bigint unique
);
create index ledger_entries_waiting on ledger_entries (access_id) where leaf_index is null;

-- The tree in tiles (c2sp.org/tlog-tiles): up to 256 hashes of 32 bytes, of whole subtrees only.
create table ledger_tiles (
  level int not null,
  tile_index bigint not null,
  hashes bytea not null,
  primary key (level, tile_index)
);

-- One row: how far the tree has grown, and its newest checkpoint that log and witness have signed.
create table ledger_heads (
  name text primary key,
  size bigint not null,
  signed_size bigint not null,
  signed_note text,
  signed_at timestamptz
);
insert into ledger_heads (name, size, signed_size) values ('ledger', 0, 0);
