import type { applicationRoutes } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { type Handlers, prepared } from '../../platform/handler';
import { randomToken } from '../../platform/id';
import { Problem } from '../../platform/problem';
import { findApplicationOfCase } from './application-store';
import { findUnsentAttachment } from './attachment-store';
import { openPicture, storePicture } from './attachments';
import { openContent } from './content';
import { findDraft, noteChange } from './draft-store';
import { loadDraft, showDraft } from './load-draft';
import type { ApplicationParts } from './parts';
import { preparePicture } from './picture';
import { submittedPicture } from './submitted-picture';

type PictureRoutes = Pick<
  typeof applicationRoutes,
  'addAttachment' | 'getAttachment' | 'addCorrectionPicture' | 'getCaseAttachment'
>;

/** Pictures of a draft, and those that are put to a correction of what was submitted. */
export function pictureHandlers(parts: ApplicationParts): Handlers<PictureRoutes> {
  const { vault, clock } = parts;

  /** Before a picture is decoded: `not-found` where the form has no such picture, `draft-outdated` once it is sent. */
  async function expectOpenSlot(
    db: Queryable,
    { draftId, citizenId, questionId }: Record<'draftId' | 'citizenId' | 'questionId', string>,
  ): Promise<void> {
    const { row, service } = await loadDraft(parts, db, draftId, citizenId);
    const question = service.form.find(({ id }) => id === questionId);
    if (question?.kind !== 'picture') throw new Problem('not-found');
    if (row.state !== 'open') throw new Problem('draft-outdated');
  }

  async function ownApplication(db: Queryable, caseId: string, citizenId: string) {
    const application = await findApplicationOfCase(db, caseId, citizenId);
    if (!application) throw new Problem('not-found');
    return application;
  }

  return {
    addAttachment: prepared(
      async ({ params: { id: draftId, questionId }, body }, { citizenId }, db) => {
        await expectOpenSlot(db, { draftId, citizenId, questionId });
        return preparePicture(body.bytes);
      },
      async ({ params: { id: draftId, questionId }, body }, { citizenId }, tx, picture) => {
        const change = { nonce: randomToken(16), at: clock() };
        if (!(await noteChange(tx, { id: draftId, citizenId }, change))) {
          throw new Problem('draft-outdated');
        }
        const slot = { draftId, citizenId, questionId };
        const attachment = await storePicture(parts, tx, slot, picture, body.bytes.length);
        const loaded = await loadDraft(parts, tx, draftId, citizenId);
        return { attachment, draft: showDraft(loaded, clock()) };
      },
    ),

    getAttachment: async ({ params: { id, questionId } }, { citizenId }, db) => {
      const draft = await findDraft(db, id, citizenId);
      const found = draft && (await findUnsentAttachment(db, id, questionId));
      if (!found) throw new Problem('not-found');
      return openPicture(parts, db, citizenId, found);
    },

    addCorrectionPicture: prepared(
      async ({ params: { id, questionId }, body }, { citizenId }, db) => {
        const { form } = await openContent(vault, db, await ownApplication(db, id, citizenId));
        const question = form.find((each) => each.id === questionId);
        if (question?.kind !== 'picture') throw new Problem('not-found');
        return preparePicture(body.bytes);
      },
      async ({ params: { id, questionId }, body }, { citizenId }, tx, picture) => {
        const { draftId } = await ownApplication(tx, id, citizenId);
        const slot = { draftId, citizenId, questionId };
        return { attachment: await storePicture(parts, tx, slot, picture, body.bytes.length) };
      },
    ),

    getCaseAttachment: async ({ params: { id, questionId } }, { citizenId }, db) => {
      const application = await ownApplication(db, id, citizenId);
      const newest = await findUnsentAttachment(db, application.draftId, questionId);
      const file = newest
        ? await openPicture(parts, db, citizenId, newest)
        : await submittedPicture(parts, db, application, questionId);
      if (!file) throw new Problem('not-found');
      return file;
    },
  };
}
