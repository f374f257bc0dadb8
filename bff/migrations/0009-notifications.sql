-- The citizen's inbox.

create table messages (
  id text primary key,
  citizen_id text not null,
  case_id text,
  -- title and text in three languages: which service somebody uses is theirs to know
  content_sealed bytea not null,
  created_at timestamptz not null,
  read_at timestamptz
);
create index messages_of_citizen on messages (citizen_id, created_at desc, id desc);
create index messages_unread on messages (citizen_id) where read_at is null;
