-- Members of staff and their sessions at the desk.
create table staff (
  id text primary key,
  username text not null unique,
  password_hash text not null,
  name text not null,
  role text not null,
  department_code text not null,
  created_at timestamptz not null
);

create table staff_sessions (
  id text primary key,
  staff_id text not null references staff (id),
  started_at timestamptz not null,
  last_used_at timestamptz not null,
  ended_at timestamptz
);
create index staff_sessions_living on staff_sessions (staff_id) where ended_at is null;
