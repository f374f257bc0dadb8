import { statement } from '../../platform/database';

export type StoredMessage = {
  readonly id: string;
  readonly caseId: string | null;
  readonly sealed: Buffer;
  readonly at: Date;
  readonly readAt: Date | null;
};

export const insertMessage = statement(
  'notifications-insert-message',
  `insert into messages (id, citizen_id, case_id, content_sealed, created_at)
   values ($1, $2, $3, $4, $5)`,
);

/** One page of $3 and the first of the next, newest first, below the message $2 if there is one. */
export const listMessages = statement<StoredMessage>(
  'notifications-list-messages',
  `select id, case_id as "caseId", content_sealed as sealed, created_at as at, read_at as "readAt"
   from messages
   where citizen_id = $1 and ($2::text is null or (created_at, id) < (
     select created_at, id from messages where id = $2 and citizen_id = $1))
   order by created_at desc, id desc limit $3 + 1`,
);

export const countUnread = statement<{ unread: number }>(
  'notifications-count-unread',
  'select count(*) as unread from messages where citizen_id = $1 and read_at is null',
);

/** Marks the message $2 and every older one. */
export const markRead = statement(
  'notifications-mark-read',
  `update messages set read_at = $3
   where citizen_id = $1 and read_at is null and (created_at, id) <= (
     select created_at, id from messages where id = $2 and citizen_id = $1)`,
);
