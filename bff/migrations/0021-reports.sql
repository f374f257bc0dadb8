-- Looks that their citizen does not recognise: a duty of the supervisor.

-- Who looked, for a complaint and for counting; empty when the system did. The citizen sees a pseudonym.
alter table access_records add column staff_id text;

create table access_reports (
  id text primary key,
  -- One report for each record; it goes where its record goes.
  access_id text not null unique references access_records (id) on delete cascade,
  citizen_id text not null,
  reported_at timestamptz not null,
  -- Civil date in Asia/Shanghai, 15 working days after the report.
  due date not null,
  -- Sealed for the citizen, like what it answers.
  answer_sealed bytea,
  answered_by text references staff (id),
  answered_at timestamptz
);
create index access_reports_open on access_reports (due, id) where answered_at is null;
create index access_reports_answered on access_reports (answered_at desc, id) where answered_at is not null;
