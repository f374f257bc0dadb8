import type { Attachment, FileAnswer } from '@zero-visit/shared-types';
import { civilDate } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import { newId } from '../../platform/id';
import { Problem } from '../../platform/problem';
import { countUploadedBytes, putAttachment } from './attachment-store';
import type { ApplicationParts } from './parts';
import type { Picture } from './picture';

/** How many bytes a citizen may send in pictures on one civil day (security.md §1.2). */
const DAILY = 100 * 1024 * 1024;

const picturePlace = (id: string) => ({ table: 'attachments', column: 'bytes', row: id });

type Parts = Pick<ApplicationParts, 'vault' | 'clock'>;

/** Which question of which draft, and whose. */
export type PictureSlot = {
  readonly draftId: string;
  readonly citizenId: string;
  readonly questionId: string;
};

/**
 * Seals a prepared picture and puts it to its question. `sent` is what came over the wire, in bytes,
 * which is what the day's allowance is about. Problem: `too-many-requests`.
 */
export async function storePicture(
  { vault, clock }: Parts,
  tx: Queryable,
  { draftId, citizenId, questionId }: PictureSlot,
  { bytes, ...measures }: Picture,
  sent: number,
): Promise<Attachment> {
  const at = clock();
  const day = civilDate(at);
  if (!(await countUploadedBytes(tx, { citizenId, day, bytes: sent, most: DAILY }))) {
    throw new Problem('too-many-requests', 'Pictures of 100 MB were sent today', {
      retryAfter: secondsLeftOf(at),
    });
  }
  const attachment = { id: newId('attachment'), questionId, ...measures };
  const sealed = await vault.seal(tx, citizenId, picturePlace(attachment.id), bytes);
  await putAttachment(tx, draftId, attachment, sealed, at);
  return attachment;
}

/** Opens a stored picture as a file, named after its question. */
export async function openPicture(
  { vault }: Pick<Parts, 'vault'>,
  db: Queryable,
  citizenId: string,
  { id, questionId, type, bytes }: Attachment & { bytes: Buffer },
): Promise<FileAnswer> {
  const opened = await vault.open(db, citizenId, picturePlace(id), bytes);
  return { bytes: opened, type, name: `${questionId}.${type === 'image/png' ? 'png' : 'jpg'}` };
}

/** Seconds until the civil day (UTC+8) is over. */
const secondsLeftOf = (at: Date): number =>
  86_400 - (Math.floor(at.getTime() / 1000 + 8 * 3600) % 86_400);
