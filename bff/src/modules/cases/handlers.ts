import type { caseRoutes } from '@zero-visit/shared-types';
import type { Handlers } from '../../platform/handler';
import { cutPage } from '../../platform/page';
import { actOnCase } from './act-on-case';
import { openExisting } from './case-file';
import { findOwnCase, listOwnCases, lockOwnCase } from './case-store';
import { caseOf, summaryOf } from './case-view';
import { correctCase } from './correct-case';
import { openDeskCase, showDeskAttachment, showDeskCase } from './desk-case';
import { listQueue } from './list-queue';
import type { CaseParts } from './parts';
import { takeStep } from './take-step';

export const caseHandlers = (parts: CaseParts): Handlers<typeof caseRoutes> => ({
  async listCases({ query }, { citizenId }, db) {
    const { page, more } = cutPage(await listOwnCases(db, citizenId, query), query.limit);
    return { items: page.map((row) => summaryOf(parts, row)), ...more };
  },

  async getCase({ params }, { citizenId }, db) {
    const row = await findOwnCase(db, params.id, citizenId);
    return caseOf(parts, await openExisting(parts.vault, db, row));
  },

  async getCaseContent({ params }, { citizenId }, db) {
    const row = await findOwnCase(db, params.id, citizenId);
    const { applicationId } = await openExisting(parts.vault, db, row);
    const { form, answers, before } = await parts.applications.contentOf(db, applicationId);
    return { form: [...form], answers, ...(before && { before }) };
  },

  correctCase: ({ params, body }, citizen, tx) =>
    correctCase(parts, tx, params.id, body.answers, citizen),

  async withdrawCase({ params }, { citizenId }, tx) {
    const row = await lockOwnCase(tx, params.id, citizenId);
    const opened = await openExisting(parts.vault, tx, row);
    const actor = { by: 'citizen' as const };
    const step = { action: 'withdraw' as const, actor, at: parts.clock() };
    return caseOf(parts, await takeStep(parts, tx, opened, step));
  },

  listQueue: ({ query }, staff, db) => listQueue(parts, db, query, staff),

  async getDeskCase({ params }, staff, tx) {
    return showDeskCase(parts, tx, await openDeskCase(parts, tx, params.id, staff), staff);
  },

  getDeskAttachment: ({ params: { id, questionId } }, staff, tx) =>
    showDeskAttachment(parts, tx, { caseId: id, questionId }, staff),

  actOnCase: ({ params, body }, staff, tx) => actOnCase(parts, tx, params.id, body, staff),
});
