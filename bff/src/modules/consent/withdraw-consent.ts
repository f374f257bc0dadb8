import type { WithdrawnConsent } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { Problem } from '../../platform/problem';
import { findConsent, receiptOf, rememberReach, withdrawActive } from './consent-store';
import type { ConsentParts } from './parts';

/**
 * Withdraws a consent (PIPL §15): never refused to its owner, and answered the same when it is
 * repeated. What was lawfully used before stays lawful, and is listed with its ground.
 * Problem: `not-found`.
 */
export async function withdrawConsent(
  { clock, whenWithdrawn }: Pick<ConsentParts, 'clock' | 'whenWithdrawn'>,
  tx: Queryable,
  { id, citizenId }: { id: string; citizenId: string },
): Promise<WithdrawnConsent> {
  const at = clock();
  if (await withdrawActive(tx, { id, citizenId, at })) {
    await rememberReach(tx, id, await whenWithdrawn(tx, { consentId: id, citizenId, at }));
  }
  const stored = await findConsent(tx, id, citizenId);
  if (!stored?.withdrawal) throw new Problem('not-found');
  return { consent: receiptOf(stored), ...stored.withdrawal };
}
