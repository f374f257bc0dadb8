-- What a department works on. A case is one row, so that the citizen's screen is one read; its
-- history is written in the same statement as its state.
create table cases (
  id text primary key,
  number text not null unique,
  citizen_id text not null,
  application_id text not null unique,
  draft_id text not null,
  service_code text not null,
  department_code text not null,
  delivery text not null,
  state text not null,
  -- No action can move it any more; the contract's lifecycle says of which states that holds.
  over boolean not null,
  -- Counted up by every change: what somebody looked at, and acts upon, is named by it.
  version integer not null,
  received_at timestamptz not null,
  promised_on date not null,
  promised_days integer not null,
  -- False where the promise reaches into a year whose holidays are not announced.
  promised_certain boolean not null,
  -- The member of staff who acted first.
  assigned_to text,
  correction_answered boolean not null default false,
  -- Five levels, once; the comment is in the document.
  stars smallint,
  -- Timeline, correction, certificate, parcel and rating, sealed for the citizen.
  document_sealed bytea not null
);
create index cases_of_citizen on cases (citizen_id, received_at desc, id desc);
create index cases_of_department on cases (department_code, over, promised_on, id);
create index cases_of_department_by_state on cases (department_code, state, promised_on, id);
create index cases_by_promise on cases (over, promised_on, id);
create index cases_by_state on cases (state, promised_on, id);

create table case_history (
  case_id text not null references cases (id),
  -- The version that the action made.
  version integer not null,
  at timestamptz not null,
  action text not null,
  from_state text,
  to_state text not null,
  actor text not null,
  staff_id text,
  reason_sealed bytea,
  primary key (case_id, version)
);

-- The serial of case numbers, for each service and day.
create table case_numbers (
  implementation_code text not null,
  day date not null,
  last integer not null,
  primary key (implementation_code, day)
);
