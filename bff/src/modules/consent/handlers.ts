import type { consentRoutes } from '@zero-visit/shared-types';
import { afterCommit, type Handlers } from '../../platform/handler';
import { cutPage } from '../../platform/page';
import { Problem } from '../../platform/problem';
import { findConsent, listConsents, receiptOf } from './consent-store';
import { giveConsent } from './give-consent';
import type { ConsentParts } from './parts';
import type { ReadsUnderWay } from './reads-under-way';
import { withdrawConsent } from './withdraw-consent';

export const consentHandlers = (
  parts: ConsentParts,
  reads: ReadsUnderWay,
): Handlers<typeof consentRoutes> => ({
  giveConsent: async ({ body }, citizen, tx) => {
    const given = await giveConsent(parts, tx, citizen, body);
    const { citizenId } = citizen;
    return afterCommit(async () => {
      // The consent is durable: a register or an engine that fails now only leaves the draft pending.
      const filled = parts.afterGiven({ citizenId, draftId: given.draft.id });
      return { ...given, draft: await filled.catch(() => given.draft) };
    }, given);
  },

  listConsents: async ({ query: { after, limit } }, { citizenId }, db) => {
    const { page, more } = cutPage(await listConsents(db, { citizenId, after, limit }), limit);
    return { items: page.map(receiptOf), ...more };
  },

  getConsent: async ({ params }, { citizenId }, db) => {
    const stored = await findConsent(db, params.id, citizenId);
    if (!stored) throw new Problem('not-found');
    return receiptOf(stored);
  },

  withdrawConsent: async ({ params }, { citizenId }, tx) => {
    const withdrawn = await withdrawConsent(parts, tx, { id: params.id, citizenId });
    return afterCommit(async () => {
      await reads.cut(params.id);
      return withdrawn;
    });
  },
});
