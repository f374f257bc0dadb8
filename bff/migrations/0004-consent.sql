-- Authorisations: which fields a citizen allowed, on which sheet, proved by which signature.

-- A sheet as it was shown, word for word, kept once however many citizens saw it. Its id is the
-- SHA-256 of its text, so that anybody can check a receipt against it.
create table consent_sheets (
  digest text primary key,
  content text not null
);

create table consents (
  id text primary key,
  citizen_id text not null,
  errand_id text not null,
  sheet_digest text not null references consent_sheets (digest),
  -- Ids of the fields that may be read: chosen by the citizen, or demanded by statute.
  permitted text[] not null,
  level text not null,
  signature_digest text not null,
  -- Sealed: the phone, its key, the text that it signed, and the signature.
  evidence bytea not null,
  given_at timestamptz not null,
  ends_at timestamptz not null,
  withdrawn_at timestamptz,
  -- What the withdrawal reached, so that withdrawing again is answered the same. No values, only names.
  withdrawal jsonb
);
create index consents_of_citizen on consents (citizen_id, given_at desc, id desc);
