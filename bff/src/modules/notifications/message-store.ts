import { type Queryable, statement } from '../../platform/database';

export type StoredMessage = {
  readonly id: string;
  readonly caseId: string | null;
  readonly deviceId: string | null;
  readonly sealed: Buffer;
  readonly at: Date;
  readonly readAt: Date | null;
};

export const insertMessage = statement(
  'notifications-insert-message',
  `insert into messages (id, citizen_id, case_id, content_sealed, created_at, device_id)
   values ($1, $2, $3, $4, $5, $6)`,
);

const columns = `id, case_id as "caseId", device_id as "deviceId", content_sealed as sealed,
  created_at as at, read_at as "readAt"`;

const firstPage = statement<StoredMessage>(
  'notifications-first-page',
  `select ${columns} from messages
   where citizen_id = $1 order by created_at desc, id desc limit $2`,
);

const nextPage = statement<StoredMessage>(
  'notifications-next-page',
  `select ${columns} from messages
   where citizen_id = $1 and (created_at, id) < (
     select created_at, id from messages where id = $3 and citizen_id = $1)
   order by created_at desc, id desc limit $2`,
);

/** The newest messages, or those older than `after`; one more than the page, to see whether it is the last. */
export const listMessages = (
  db: Queryable,
  { citizenId, after, limit }: { citizenId: string; after: string | undefined; limit: number },
): Promise<StoredMessage[]> =>
  after === undefined
    ? db.many(firstPage, [citizenId, limit + 1])
    : db.many(nextPage, [citizenId, limit + 1, after]);

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
