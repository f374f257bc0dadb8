-- Applications being written (drafts), what registers said for them, their pictures, and what was submitted.

create table drafts (
  id text primary key,
  citizen_id text not null,
  -- The consent whose values fill it; a new consent for the same service takes an open draft over.
  consent_id text not null,
  service_code text not null,
  state text not null default 'open' check (state in ('open', 'submitted', 'discarded')),
  -- Counts what people changed. The nonce changes with the values of registers too: both bind a submission.
  version integer not null default 1,
  nonce text not null,
  -- Sealed: what the citizen typed, by question. Gone once submitted or discarded.
  typed bytea,
  case_id text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create unique index drafts_open on drafts (citizen_id, service_code) where state = 'open';
create index drafts_of_consent on drafts (consent_id) where state = 'open';

-- One row for each register that a draft waits for, or has heard. Never mixed with what was typed.
create table draft_readings (
  draft_id text not null references drafts (id) on delete cascade,
  register text not null,
  -- Ids of the fields that were asked for.
  fields text[] not null,
  asked_at timestamptz,
  answered_at timestamptz,
  -- Sealed: the values with their pedigree, by field.
  answers bytea,
  primary key (draft_id, register)
);

create table attachments (
  id text primary key,
  draft_id text not null references drafts (id) on delete cascade,
  question_id text not null,
  type text not null,
  size integer not null,
  width integer not null,
  height integer not null,
  -- Sealed: the picture, encoded anew.
  bytes bytea not null,
  -- Part of the application; until then a newer picture takes its place.
  submitted boolean not null default false,
  created_at timestamptz not null
);
create unique index attachments_unsent on attachments (draft_id, question_id) where not submitted;
create index attachments_of_draft on attachments (draft_id);

-- How many bytes a citizen has sent on a civil day.
create table attachment_uploads (
  citizen_id text not null,
  day date not null,
  bytes bigint not null,
  primary key (citizen_id, day)
);

create table applications (
  id text primary key,
  citizen_id text not null,
  -- A draft is submitted once.
  draft_id text not null unique,
  consent_id text not null,
  service_code text not null,
  -- Sealed: form, answers and applicant; the answers before a correction; the address as it stood.
  content bytea not null,
  before bytea,
  address bytea,
  -- Ids of the register fields that the content holds, for the list of what must be kept.
  fields text[] not null,
  level text not null,
  signature_digest text not null,
  -- Sealed: the phone, its key, the text that it signed, and the signature.
  evidence bytea not null,
  received_at timestamptz not null,
  case_id text unique,
  case_number text
);
create index applications_of_consent on applications (consent_id);
