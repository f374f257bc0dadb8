import type { Case, Rating, Shipment } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { Problem } from '../../platform/problem';
import { type OpenedCase, openExisting, openRow, sealDocument } from './case-file';
import { canRate } from './case-rules';
import { lockCase, lockOwnCase, rateStoredCase } from './case-store';
import { caseOf } from './case-view';
import type { CaseParts } from './parts';
import { amend, takeStep } from './take-step';

/** Whether a result is made and nobody has it yet; the case is held until the transaction ends. */
export const awaitsParcel = async (
  parts: CaseParts,
  tx: Queryable,
  caseId: string,
): Promise<boolean> => (await openLocked(parts, tx, caseId)).state === 'issued';

/**
 * Writes a parcel's way into its case. The case ends when the parcel is in the citizen's hands; what
 * the courier says later changes the way that is shown, and nothing else.
 */
export async function noteShipment(
  parts: CaseParts,
  tx: Queryable,
  { caseId, shipment }: { caseId: string; shipment: Shipment },
): Promise<void> {
  const opened = await openLocked(parts, tx, caseId);
  if (opened.state === 'issued' && shipment.state === 'delivered') {
    await takeStep(parts, tx, opened, {
      action: 'deliver',
      actor: { by: 'system' },
      at: parts.clock(),
      change: { shipment },
    });
    return;
  }
  await amend(parts, tx, opened, { shipment });
}

/** An electronic certificate is received when its holder opens it for the first time: that ends the case. */
export async function noteOpened(parts: CaseParts, tx: Queryable, caseId: string): Promise<void> {
  const opened = await openLocked(parts, tx, caseId);
  if (opened.delivery !== 'electronic' || opened.state !== 'issued') return;
  await takeStep(parts, tx, opened, {
    action: 'openElectronically',
    actor: { by: 'system' },
    at: parts.clock(),
  });
}

export type CaseRating = {
  readonly caseId: string;
  readonly citizenId: string;
  readonly rating: Rating;
  readonly at: Date;
};

/** Writes the one rating of a finished case. Problems: `not-found`, `rating-not-possible`. */
export async function noteRating(
  parts: CaseParts,
  tx: Queryable,
  rated: CaseRating,
): Promise<Case> {
  const { caseId, citizenId, rating, at } = rated;
  const row = await lockOwnCase(tx, caseId, citizenId);
  const opened = await openExisting(parts.vault, tx, row);
  if (!canRate(opened)) throw new Problem('rating-not-possible');
  const document = {
    ...opened.document,
    rating: { ...rating, at: at.toISOString() },
  };
  const sealed = await sealDocument(parts.vault, tx, opened, document);
  const version = await rateStoredCase(tx, opened, rating.stars, sealed);
  if (version === undefined) throw new Problem('rating-not-possible');
  return caseOf(parts, { ...opened, version, document });
}

/** A case that another room knows to be there, held until the transaction ends. */
async function openLocked(
  { vault }: CaseParts,
  tx: Queryable,
  caseId: string,
): Promise<OpenedCase> {
  const row = await lockCase(tx, caseId);
  if (!row) throw new Error('a room names a case that is not there');
  return openRow(vault, tx, row);
}
