-- What every room stands on: data keys of owners, answers to repeatable acts, and the outbox.

-- One data key for each owner of personal data, wrapped by a key that is not in this database.
create table data_keys (
  owner_id text primary key,
  wrapped_key bytea not null,
  created_at timestamptz not null default now()
);

-- A keyed digest of each secret outside, so that a start with other keys is noticed before anything is written.
create table key_checks (
  name text primary key,
  digest bytea not null
);

create table idempotency_records (
  caller_id text not null,
  key text not null,
  route text not null,
  -- A keyed hash of path and body: with a plain one a guess about somebody could be tried.
  request_hash bytea not null,
  answer bytea,
  created_at timestamptz not null default now(),
  primary key (caller_id, key)
);
create index idempotency_records_created_at on idempotency_records (created_at);

-- Events hold ids only, never personal data.
create table outbox_events (
  id text primary key,
  name text not null,
  event jsonb not null,
  created_at timestamptz not null default now()
);

-- A reaction to an event is done once: its row is written with its effect.
create table outbox_reactions (
  event_id text not null references outbox_events (id) on delete cascade,
  reaction text not null,
  done_at timestamptz not null default now(),
  primary key (event_id, reaction)
);
