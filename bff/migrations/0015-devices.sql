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
