-- Where paper is mailed, and the way of each parcel.

create table addresses (
  id text primary key,
  citizen_id text not null,
  -- recipient, mobile number and street: sealed with the citizen's key
  content_sealed bytea not null,
  created_at timestamptz not null
);
create index addresses_of_citizen on addresses (citizen_id, created_at desc, id);

create table shipments (
  id text primary key,
  case_id text not null unique,
  case_number text not null,
  service_code text not null,
  department_code text not null,
  citizen_id text not null,
  -- the address as it stood when the application was submitted
  address_sealed bytea not null,
  state text not null,
  -- its way so far, line by line; sealed, because couriers may name people in their lines
  way_sealed bytea,
  carrier text,
  number text,
  -- the unguessable last part of the callback's address; the salt of its signatures is derived from it
  callback_key text not null unique,
  prepared_at timestamptz not null,
  handed_over_at timestamptz,
  followed_at timestamptz
);
create index shipments_under_way on shipments (followed_at nulls first)
  where handed_over_at is not null and state not in ('delivered', 'returned');
