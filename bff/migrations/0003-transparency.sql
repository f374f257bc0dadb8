-- Who looked at a citizen's data. Rows are only ever added, in the transaction of the look itself.
create table access_records (
  id text primary key,
  citizen_id text not null,
  at timestamptz not null,
  -- Office, reader, purpose, fields and case number, sealed for the citizen.
  details_sealed bytea not null
);
create index access_records_of_citizen on access_records (citizen_id, at desc, id desc);
