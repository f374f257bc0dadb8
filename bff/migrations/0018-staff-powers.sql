-- What the desk may do with other people's data, and who watches it.

-- Each search by identity number. Whom it found stands in that person's access record, not here.
create table staff_searches (
  id text primary key,
  staff_id text not null references staff (id),
  at timestamptz not null
);
create index staff_searches_of_staff on staff_searches (staff_id, at);
create index staff_searches_by_time on staff_searches (at);

-- What a supervisor is told. Nothing of a citizen stands here.
create table staff_alerts (
  id text primary key,
  kind text not null,
  -- Whom it is about; empty where it is about the house.
  staff_id text not null,
  -- The hour in which it began: one alert for each kind, person and hour, and how often it happened in it.
  hour timestamptz not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  times int not null,
  unique (kind, staff_id, hour)
);
create index staff_alerts_by_time on staff_alerts (last_at desc, id desc);

-- A WebAuthn key of a member of staff.
create table staff_keys (
  -- The credential's id, base64url.
  id text primary key,
  staff_id text not null references staff (id),
  public_key bytea not null,
  -- What the authenticator counted last; one that does not count stays at 0.
  counter int8 not null,
  name text not null,
  added_at timestamptz not null
);
create index staff_keys_of_staff on staff_keys (staff_id);

-- The secret of a member's code generator (RFC 6238), sealed for the member.
create table staff_code_generators (
  staff_id text primary key references staff (id),
  secret_sealed bytea not null,
  -- The 30-second step of the last code that was taken: each serves once.
  last_step int8 not null,
  -- Empty until its first code was typed.
  confirmed_at timestamptz
);

-- A password was right; the second factor is still to come. Good for five minutes, and once.
create table staff_sign_ins (
  id text primary key,
  staff_id text not null references staff (id),
  -- What a key signs, base64url.
  challenge text not null,
  started_at timestamptz not null,
  spent_at timestamptz
);
create index staff_sign_ins_by_start on staff_sign_ins (started_at);

-- Invented, for a sandbox: signs in with a code that the screen shows. Production lets none of them in.
alter table staff add column is_demo boolean not null default false;

-- By which factor a session was begun: key, code or demo. Sessions of before are over after twelve hours.
alter table staff_sessions add column factor text not null default 'code';
