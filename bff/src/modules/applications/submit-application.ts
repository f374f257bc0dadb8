import type { Case } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import type { SigningCaller } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import { noteCaseOfApplication } from './application-store';
import { submitDraftRow } from './draft-store';
import { keepApplication } from './keep-application';
import type { ApplicationParts } from './parts';
import { readyDraft } from './ready-draft';

/**
 * Submits a draft: the spent draft, the application with its proof, and the case it opens hold
 * together or not at all. Of two submissions of one draft, one finds the version that was signed.
 * Problems: those of `readyDraft`.
 */
export async function submitApplication(
  parts: ApplicationParts,
  tx: Queryable,
  citizen: SigningCaller,
  { draftId, version }: { draftId: string; version: number },
): Promise<Case> {
  const { citizenId, act, level } = citizen;
  const now = parts.clock();
  const ready = await readyDraft(parts, tx, citizen, { draftId, version, now });
  const signed = { id: draftId, citizenId, version, nonce: act.nonce };
  if (!(await submitDraftRow(tx, signed, now))) throw new Problem('draft-outdated');

  const applicationId = await keepApplication(parts, tx, citizen, ready, now);
  const opened = await parts.whenSubmitted(tx, {
    applicationId,
    citizenId,
    serviceCode: ready.service.code,
    consentId: ready.row.consentId,
    draftId,
    receivedAt: now,
    delivery: ready.service.delivery,
    level,
  });
  await noteCaseOfApplication(tx, applicationId, opened);
  return opened;
}
