-- Result documents. What they state, and the paper itself, are sealed for their holder.
create table certificates (
  id text primary key,
  case_id text not null unique,
  case_number text not null,
  citizen_id text not null,
  department_code text not null,
  -- The identifier of GB/T 36904.
  number text not null unique,
  -- The id in the code on the paper; knowing it opens nothing.
  check_id text not null unique,
  code text not null,
  issued_at timestamptz not null,
  expires_on date,
  revoked_at timestamptz,
  content_sealed bytea not null,
  paper_sealed bytea
);

create table certificate_serials (
  type_code text not null,
  issuer text not null,
  year text not null,
  last integer not null,
  primary key (type_code, issuer, year)
);
