-- What is the owner's to see and to end: their phones, browsers and sessions.

alter table devices
  -- `phone`, or `browser`: a desktop's, which its person enrolled from a phone of theirs.
  add column kind text not null default 'phone',
  -- When the device became its person's: a thief who proves to be somebody has new devices, the owner old ones.
  add column bound_at timestamptz,
  -- The day in Asia/Shanghai on which its session was last exchanged: written once a day, not at every request.
  add column used_on date,
  -- Ended by its person, or at a counter: its key is worth nothing from then on, and it never comes back.
  add column ended_at timestamptz,
  -- `done`, `lost`, `notMe` or `counter`.
  add column ended_because text;
update devices set bound_at = created_at where citizen_id is not null;
update devices set used_on = (now() at time zone 'Asia/Shanghai')::date;
alter table devices alter column used_on set not null;

-- What the sweeps look for: devices nobody comes back with, of nobody and of somebody.
create index devices_of_nobody_by_use on devices (used_on) where citizen_id is null;
create index devices_by_use on devices (used_on);

-- A session's last moment, however busy it is: half a year on a phone, half a day in a browser.
alter table device_sessions add column ends_at timestamptz;
update device_sessions set ends_at = started_at + interval '180 days';
alter table device_sessions
  alter column ends_at set not null,
  drop constraint device_sessions_device_id_fkey,
  add constraint device_sessions_device_id_fkey foreign key (device_id)
    references devices (id) on delete cascade;

-- The newest proof of a device: export, erasure and a change of keys ask how old it is.
create index verifications_of_device on verifications (device_id, passed_at);

-- The device that a message is about, so that its reader can end that one at once.
alter table messages add column device_id text;

-- Milliseconds of a browser's last request to sign in, by its own clock: an older signature is a replay.
alter table devices add column asked_at bigint not null default 0;

-- A desktop's browser on its way to become somebody's: begun on a phone, taken up at the browser by
-- its eight letters, confirmed on the phone by the number that the browser shows.
create table browser_enrolments (
  id text primary key,
  citizen_id text not null,
  code_index bytea not null unique,
  -- `waiting`, `claimed`, `done` or `ended`.
  state text not null,
  until timestamptz not null,
  -- The session without a person that typed the letters, and the key that the browser made for this.
  claimed_by text,
  public_key text,
  number text,
  numbers text[],
  -- What it became.
  device_id text
);
create index browser_enrolments_by_end on browser_enrolments (until);

-- An enrolled browser asks to be let in. Its id is known to that browser alone; `code_id` is in the picture.
create table browser_sign_ins (
  id text primary key,
  code_id text not null unique,
  device_id text not null references devices (id) on delete cascade,
  -- `showing`, `claimed`, `granted`, `done` or `ended`.
  state text not null,
  shown_at timestamptz not null,
  -- Until when the picture can be claimed, and then until when the number can be picked.
  until timestamptz not null,
  claimed_by text,
  -- What the phone's session had proved: the browser's will not be above it.
  level text,
  number text,
  numbers text[],
  -- The owner said that this was not them.
  flagged_at timestamptz
);
create index browser_sign_ins_by_start on browser_sign_ins (shown_at);
create index browser_sign_ins_of_device on browser_sign_ins (device_id);
