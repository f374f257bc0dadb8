-- Who somebody is: citizens, their phones and sessions, verifications, window screens, errands.
-- Columns of type bytea hold sealed personal data, keyed hashes or blind indexes, as their names say.

create table citizens (
  id text primary key,
  -- Two phones that verify the same new person at once make one citizen, because of this line.
  id_number_index bytea not null unique,
  person_sealed bytea,
  mobile_sealed bytea,
  -- When the person was first seen in person (L3). From then on a name and a number, which many
  -- know, make no further phone theirs.
  present_at timestamptz,
  created_at timestamptz not null
);

create table devices (
  id text primary key,
  public_key text not null,
  -- How well the key is kept: `swkey` lies in the app's storage. Hardware will be told apart from it.
  key_strength text not null,
  name_sealed bytea not null,
  -- A phone belongs to one person, from the first verification on.
  citizen_id text references citizens (id),
  -- The number that a text message reached this phone's owner under; sealed for the device.
  mobile_sealed bytea,
  created_at timestamptz not null
);
create index devices_citizen_id on devices (citizen_id);

create table device_sessions (
  id text primary key,
  device_id text not null references devices (id),
  level text not null,
  started_at timestamptz not null,
  ended_at timestamptz
);
create index device_sessions_of_device on device_sessions (device_id);

-- A refresh token is used once; a used one stays, so that a second use is noticed.
create table refresh_tokens (
  hash bytea primary key,
  session_id text not null references device_sessions (id) on delete cascade,
  expires_at timestamptz not null,
  spent_at timestamptz
);
create index refresh_tokens_session_id on refresh_tokens (session_id);

create table verifications (
  id text primary key,
  device_id text not null references devices (id),
  method text not null,
  -- Name, number and mobile, sealed for the device.
  details_sealed bytea not null,
  -- The keyed hash of the code in the text message.
  code_hash bytea,
  expires_at timestamptz not null,
  passed_at timestamptz
);
create index verifications_expires_at on verifications (expires_at);

-- How often something was tried by, or about, somebody; forgotten when `until` is over.
create table tries (
  kind text not null,
  subject bytea not null,
  count int not null,
  until timestamptz not null,
  primary key (kind, subject)
);

create table windows (
  id text primary key,
  place_code text not null,
  name text not null,
  enrolment_index bytea not null unique,
  enrolment_until timestamptz not null,
  -- There once the screen has enrolled.
  public_key text,
  enrolled_at timestamptz,
  -- Milliseconds of the last sign-in by the screen's own clock: an older signature is a replay.
  signed_in_at bigint not null default 0,
  created_at timestamptz not null
);

-- A paper poster: a signed link without a session, which can be revoked.
create table posters (
  id text primary key,
  place_code text not null,
  service_code text not null,
  created_at timestamptz not null,
  revoked_at timestamptz
);

create table qr_sessions (
  id text primary key,
  window_id text not null references windows (id),
  service_code text not null,
  opened_at timestamptz not null,
  closed_at timestamptz
);
create index qr_sessions_window_id on qr_sessions (window_id);

-- What a session shows, one code after the other. Each is for one phone.
create table qr_codes (
  id text primary key,
  session_id text not null references qr_sessions (id) on delete cascade,
  ordinal int not null,
  short_code_index bytea not null unique,
  shown_at timestamptz not null,
  claimable_until timestamptz not null,
  claimed_by text,
  claimed_at timestamptz,
  errand_id text,
  -- Phones that came too late, the first two of them: with the owner they make three.
  onlookers text[] not null default '{}',
  flagged_at timestamptz,
  unique (session_id, ordinal)
);
create index qr_codes_flagged on qr_codes (session_id) where flagged_at is not null;

create table errands (
  id text primary key,
  device_id text not null references devices (id),
  citizen_id text references citizens (id),
  channel text not null,
  service_code text not null,
  place_code text,
  window_name text,
  session_id text,
  state text not null,
  outcome text,
  number text,
  numbers text[],
  number_until timestamptz,
  nonce text not null,
  draft_id text,
  started_at timestamptz not null,
  confirmed_at timestamptz,
  ended_at timestamptz
);
create index errands_device_id on errands (device_id);
create index errands_citizen_id on errands (citizen_id);
create index errands_draft_id on errands (draft_id) where draft_id is not null;
create index errands_claimed on errands (session_id) where state = 'awaitingNumber';
