-- What the sweeps look for: rows that are over age, oldest first (security.md §6.3).

-- When every reaction to the event was done.
alter table outbox_events add column done_at timestamptz;
create index outbox_events_by_end on outbox_events (done_at) where done_at is not null;

create index tries_by_end on tries (until);
create index qr_codes_by_end on qr_codes (claimable_until);
create index qr_sessions_by_start on qr_sessions (opened_at);
create index windows_unenrolled on windows (enrolment_until) where enrolled_at is null;
create index errands_by_start on errands (started_at);
create index refresh_tokens_by_end on refresh_tokens (expires_at);
create index device_sessions_by_end on device_sessions (ended_at) where ended_at is not null;
create index device_sessions_by_start on device_sessions (started_at);

create index drafts_unsubmitted on drafts (updated_at) where state <> 'submitted';
create index attachments_unsent_by_age on attachments (created_at) where not submitted;
create index attachment_uploads_by_day on attachment_uploads (day);

create index staff_sessions_by_start on staff_sessions (started_at);
