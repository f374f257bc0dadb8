-- Keys that are replaced while the product runs, owners whose data was destroyed, and what proves both.

-- The secrets outside, version by version. A digest notices a start with another key than the one that
-- sealed. `current` wraps new data keys, `former` still wraps some, `retired` is in no row any more.
create table key_versions (
  name text not null,
  version integer not null,
  digest bytea not null,
  state text not null check (state in ('current', 'former', 'retired')),
  since timestamptz not null default now(),
  primary key (name, version)
);
create unique index key_versions_current on key_versions (name) where state = 'current';
insert into key_versions (name, version, digest, state)
  select case name when 'keyKey' then 'vault-key-key' else 'vault-index-key' end, 1, digest, 'current'
  from key_checks;
drop table key_checks;

-- Which version of the key outside wraps it. The row of a destroyed key stays, empty: its owner gets no other.
alter table data_keys add column key_version integer not null default 1;
alter table data_keys alter column wrapped_key drop not null;
alter table data_keys add column destroyed_at timestamptz;
create index data_keys_by_version on data_keys (key_version, owner_id) where wrapped_key is not null;

-- Nobody any more: found by no number, and never found again.
alter table citizens alter column id_number_index drop not null;
alter table citizens add column erased_at timestamptz;
