import type { Attachment } from '@zero-visit/shared-types';
import { type Queryable, statement } from '../../platform/database';

type Sealed = { readonly bytes: Buffer };

const columns = 'id, question_id as "questionId", type, size, width, height';

const findUnsent = statement<Attachment & Sealed>(
  'attachment-find-unsent',
  `select ${columns}, bytes from attachments
   where draft_id = $1 and question_id = $2 and not submitted`,
);

const findById = statement<Attachment & Sealed>(
  'attachment-find-by-id',
  `select ${columns}, bytes from attachments where draft_id = $1 and question_id = $2 and id = $3`,
);

const put = statement(
  'attachment-put',
  `insert into attachments (id, draft_id, question_id, type, size, width, height, bytes, created_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (draft_id, question_id) where not submitted do update
     set id = excluded.id, type = excluded.type, size = excluded.size, width = excluded.width,
       height = excluded.height, bytes = excluded.bytes, created_at = excluded.created_at`,
);

const removeUnsent = statement(
  'attachment-remove-unsent',
  'delete from attachments where draft_id = $1 and not submitted and not (id = any ($2::text[]))',
);

const keep = statement(
  'attachment-keep',
  `update attachments set submitted = true
   where draft_id = $1 and id = any ($2::text[]) and not submitted`,
);

const countUpload = statement<{ bytes: number }>(
  'attachment-count-upload',
  `insert into attachment_uploads (citizen_id, day, bytes) values ($1, $2, $3::bigint)
   on conflict (citizen_id, day) do update
     set bytes = attachment_uploads.bytes + excluded.bytes
     where attachment_uploads.bytes + excluded.bytes <= $4::bigint
   returning bytes`,
);

export const findUnsentAttachment = (db: Queryable, draftId: string, questionId: string) =>
  db.one(findUnsent, [draftId, questionId]);

export const findAttachment = (
  db: Queryable,
  { draftId, questionId, id }: { draftId: string; questionId: string; id: string },
) => db.one(findById, [draftId, questionId, id]);

/** Puts a picture to a question, in the place of one that was not sent yet. */
export const putAttachment = (
  tx: Queryable,
  draftId: string,
  { id, questionId, type, size, width, height }: Attachment,
  bytes: Uint8Array,
  at: Date,
) => tx.run(put, [id, draftId, questionId, type, size, width, height, bytes, at]);

/** Deletes the pictures that were not sent, but for those of these ids. */
export const removeUnsentAttachments = (
  tx: Queryable,
  draftId: string,
  except: readonly string[] = [],
) => tx.run(removeUnsent, [draftId, except]);

/** Makes pictures part of the application; answers how many of them there were. */
export const keepAttachments = (tx: Queryable, draftId: string, ids: readonly string[]) =>
  tx.run(keep, [draftId, ids]);

/** Counts an upload; false when it would be more than `most` bytes on this civil day. */
export const countUploadedBytes = async (
  tx: Queryable,
  { citizenId, day, bytes, most }: { citizenId: string; day: string; bytes: number; most: number },
): Promise<boolean> => (await tx.one(countUpload, [citizenId, day, bytes, most])) !== undefined;
