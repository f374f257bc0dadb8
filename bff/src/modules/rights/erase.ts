import type { Erasure, KeptByLaw } from '@zero-visit/shared-types';
import { civilDate } from '../../platform/clock';
import { type Queryable, statement } from '../../platform/database';
import { clearHolding } from '../../platform/holding';
import { Problem } from '../../platform/problem';
import type { RightsParts } from './parts';
import { actOf } from './rights-act';

const noteErasure = statement(
  'erasure-note',
  'insert into erasures (citizen_id, at, kept) values ($1, $2, $3)',
);

/** What a law keeps of somebody: in words, and as the ids by which each room knows its part. */
export async function keptByLaw(
  { cases, applications }: Pick<RightsParts, 'cases' | 'applications'>,
  db: Queryable,
  citizenId: string,
): Promise<{ stays: KeptByLaw[]; ids: string[] }> {
  const kept = await cases.keptCases(db, citizenId);
  const consents = await applications.consentsOf(
    db,
    kept.map(({ applicationId }) => applicationId),
  );
  return {
    ids: [...kept.flatMap(({ ids }) => ids), ...consents],
    stays: kept.map(({ number, service, ground: { text, until } }) => ({
      caseNumber: number,
      service,
      ground: text,
      ...(until && { until: civilDate(until) }),
    })),
  };
}

/**
 * Erases a person, in one transaction: what a law keeps is sealed again under a new key, and the old key
 * goes with everything else. Problem: `session-ended` for the second of two at once.
 */
export async function erase(
  parts: RightsParts,
  tx: Queryable,
  citizenId: string,
): Promise<Erasure> {
  const { vault, clock, identity, holdings } = parts;
  const at = clock();
  if (!(await identity.beginErasure(tx, citizenId))) throw new Problem('session-ended');
  // Its record goes with the rest; that something was done stands in the ledger, and nobody can say what.
  await parts.transparency.recordAct(tx, actOf('erasure', citizenId));
  const { stays, ids } = await keptByLaw(parts, tx, citizenId);
  const sealAgain = await vault.replaceKey(tx, citizenId);
  for (const holding of holdings) await clearHolding(tx, holding, citizenId, ids, sealAgain);
  if (ids.length === 0) await vault.destroyKey(tx, citizenId, at);
  const kept = stays.map(({ caseNumber, until }) => ({ caseNumber, until }));
  await tx.run(noteErasure, [citizenId, at, JSON.stringify(kept)]);
  return { erasedAt: at.toISOString(), stays };
}
