-- What is the owner's to see and to end: their phones, browsers and sessions.

-- When the device became its person's: a thief who proves to be somebody has new devices, the owner old ones.
alter table devices add column bound_at timestamptz;
update devices set bound_at = created_at where citizen_id is not null;

-- The newest proof of a device: export, erasure and a change of keys ask how old it is.
create index verifications_passed on verifications (device_id, passed_at) where passed_at is not null;
