import type { WithdrawnConsent } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { Problem } from '../../platform/problem';
import { actOf } from './consent-act';
import { findConsent, receiptOf, rememberReach, withdrawActive } from './consent-store';
import type { ConsentParts } from './parts';

/**
 * Withdraws a consent (PIPL §15): never refused to its owner, and answered the same when it is
 * repeated. What was lawfully used before stays lawful, and is listed with its ground.
 * Problem: `not-found`.
 */
export async function withdrawConsent(
  {
    clock,
    transparency,
    whenWithdrawn,
  }: Pick<ConsentParts, 'clock' | 'transparency' | 'whenWithdrawn'>,
  tx: Queryable,
  { id, citizenId }: { id: string; citizenId: string },
): Promise<WithdrawnConsent> {
  const at = clock();
  const isFirst = await withdrawActive(tx, { id, citizenId, at });
  if (isFirst) {
    await rememberReach(tx, id, await whenWithdrawn(tx, { consentId: id, citizenId, at }));
  }
  const stored = await findConsent(tx, id, citizenId);
  if (!stored?.withdrawal) throw new Problem('not-found');
  if (isFirst) await transparency.recordAct(tx, actOf('withdrawal', stored));
  return { consent: receiptOf(stored), ...stored.withdrawal };
}
