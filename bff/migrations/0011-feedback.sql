-- One rating for each finished case (GB/T 39735).

create table ratings (
  case_id text primary key,
  citizen_id text not null,
  stars smallint not null check (stars between 1 and 5),
  -- the citizen's own words
  comment_sealed bytea,
  rated_at timestamptz not null
);
