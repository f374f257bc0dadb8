-- A copy of everything held on somebody: only that it was asked for, never the copy itself.
create table exports (
  id text primary key,
  citizen_id text not null,
  -- The device that asked: no other opens it.
  device_id text not null,
  until timestamptz not null,
  -- Each form is handed over once.
  json_opened_at timestamptz,
  pdf_opened_at timestamptz
);
create index exports_by_end on exports (until);
create index exports_of_citizen on exports (citizen_id);

-- Who was erased, and what stays until when by which law. Nothing here names anybody.
create table erasures (
  citizen_id text primary key,
  at timestamptz not null,
  -- What a law keeps: case, ground and, where it ends by date, the day.
  kept jsonb not null
);

-- What of each room belongs to a citizen is found by these.
create index applications_of_citizen on applications (citizen_id);
create index drafts_of_citizen on drafts (citizen_id);
create index certificates_of_citizen on certificates (citizen_id);
create index shipments_of_citizen on shipments (citizen_id);
create index ratings_of_citizen on ratings (citizen_id);
create index access_reports_of_citizen on access_reports (citizen_id);
create index browser_enrolments_of_citizen on browser_enrolments (citizen_id);
