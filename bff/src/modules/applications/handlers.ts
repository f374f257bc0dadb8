import type { applicationRoutes } from '@zero-visit/shared-types';
import type { Handlers } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import { removeUnsentAttachments } from './attachment-store';
import { discardDraftRow, findDraft, listOpenDrafts } from './draft-store';
import { askOverdue } from './fill-draft';
import { loadDraft, loadDraftOf, showDraft } from './load-draft';
import type { ApplicationParts } from './parts';
import { pictureHandlers } from './picture-handlers';
import { removeReadings } from './reading-store';
import { saveDraft } from './save-draft';
import { submitApplication } from './submit-application';

export function applicationHandlers(parts: ApplicationParts): Handlers<typeof applicationRoutes> {
  const { clock, catalogue } = parts;
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

    ...pictureHandlers(parts),

    submitApplication: ({ body }, citizen, tx) => submitApplication(parts, tx, citizen, body),
  };
}
