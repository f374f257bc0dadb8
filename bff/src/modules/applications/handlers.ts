import type { applicationRoutes } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { type Handlers, prepared } from '../../platform/handler';
import { randomToken } from '../../platform/id';
import { Problem } from '../../platform/problem';
import { findUnsentAttachment, removeUnsentAttachments } from './attachment-store';
import { openPicture, storePicture } from './attachments';
import { discardDraftRow, findDraft, listOpenDrafts, noteChange } from './draft-store';
import { askOverdue } from './fill-draft';
import { loadDraft, loadDraftOf, showDraft } from './load-draft';
import type { ApplicationParts } from './parts';
import { preparePicture } from './picture';
import { removeReadings } from './reading-store';
import { saveDraft } from './save-draft';
import { submitApplication } from './submit-application';

export function applicationHandlers(parts: ApplicationParts): Handlers<typeof applicationRoutes> {
  const { clock, catalogue } = parts;

  /** Problems: `not-found` where the form has no such picture, `draft-outdated` once it is sent. */
  async function expectPictureQuestion(
    db: Queryable,
    { draftId, citizenId, questionId }: { draftId: string; citizenId: string; questionId: string },
  ) {
    const { row, service } = await loadDraft(parts, db, draftId, citizenId);
    const question = service.form.find(({ id }) => id === questionId);
    if (question?.kind !== 'picture') throw new Problem('not-found');
    if (row.state !== 'open') throw new Problem('draft-outdated');
  }

  return {
    listDrafts: async (_, { citizenId }, db) => {
      const rows = await listOpenDrafts(db, citizenId);
      const known = rows.filter(({ serviceCode }) => catalogue.service(serviceCode));
      const drafts = await Promise.all(
        known.map(async (row) => showDraft(await loadDraftOf(parts, db, row), clock())),
      );
      const items = drafts.map(({ id, service: { code, name }, updatedAt, missing }) => ({
        id,
        service: { code, name },
        updatedAt,
        missing: missing.length,
      }));
      return { items };
    },

    getDraft: async ({ params }, { citizenId }, db) => {
      const loaded = await loadDraft(parts, db, params.id, citizenId);
      askOverdue(parts, loaded);
      return showDraft(loaded, clock());
    },

    saveDraft: ({ params, body }, { citizenId }, tx) =>
      saveDraft(parts, tx, { draftId: params.id, citizenId, ...body }),

    discardDraft: async ({ params: { id } }, { citizenId }, tx) => {
      if (await discardDraftRow(tx, { id, citizenId }, clock())) {
        await removeReadings(tx, [id]);
        await removeUnsentAttachments(tx, id);
        return;
      }
      const draft = await findDraft(tx, id, citizenId);
      if (!draft) throw new Problem('not-found');
      if (draft.state !== 'discarded') throw new Problem('draft-outdated');
    },

    addAttachment: prepared(
      async ({ params: { id: draftId, questionId }, body }, { citizenId }, db) => {
        await expectPictureQuestion(db, { draftId, citizenId, questionId });
        return preparePicture(body.bytes);
      },
      async ({ params, body }, { citizenId }, tx, picture) => {
        const slot = { draftId: params.id, citizenId, questionId: params.questionId };
        const change = { nonce: randomToken(16), at: clock() };
        if (!(await noteChange(tx, { id: params.id, citizenId }, change))) {
          throw new Problem('draft-outdated');
        }
        const attachment = await storePicture(parts, tx, slot, picture, body.bytes.length);
        const loaded = await loadDraft(parts, tx, params.id, citizenId);
        return { attachment, draft: showDraft(loaded, clock()) };
      },
    ),

    getAttachment: async ({ params: { id, questionId } }, { citizenId }, db) => {
      const draft = await findDraft(db, id, citizenId);
      const found = draft && (await findUnsentAttachment(db, id, questionId));
      if (!found) throw new Problem('not-found');
      return openPicture(parts, db, citizenId, found);
    },

    submitApplication: ({ body }, citizen, tx) => submitApplication(parts, tx, citizen, body),
  };
}
