import type { FileAnswer } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import type { StoredApplication } from './application-store';
import { findAttachment } from './attachment-store';
import { openPicture } from './attachments';
import { openContent } from './content';
import type { ApplicationParts } from './parts';

/** The picture that an application now holds for a question, or undefined where it holds none. */
export async function submittedPicture(
  parts: Pick<ApplicationParts, 'vault'>,
  db: Queryable,
  application: StoredApplication,
  questionId: string,
): Promise<FileAnswer | undefined> {
  const { answers } = await openContent(parts.vault, db, application);
  const id = Object.hasOwn(answers, questionId) ? answers[questionId]?.value : undefined;
  if (typeof id !== 'string') return undefined;
  const { draftId, citizenId } = application;
  const found = await findAttachment(db, { draftId, questionId, id });
  return found && openPicture(parts, db, citizenId, found);
}
