import type { Queryable } from '../../platform/database';
import type { Vault } from '../../platform/vault';
import type { AccessDetails, SealedEvidence } from './access-store';

export const placeOfDetails = (row: string) => ({
  table: 'access_records',
  column: 'details_sealed',
  row,
});

/** An act as its citizen may see it, and what it was committed by; acts of before the ledger have only themselves. */
export async function openDetails(
  vault: Vault,
  db: Queryable,
  citizenId: string,
  { id, sealed }: { readonly id: string; readonly sealed: Buffer },
): Promise<{ details: AccessDetails; evidence?: SealedEvidence }> {
  const stored = await vault.openJson<AccessDetails | SealedEvidence>(
    db,
    citizenId,
    placeOfDetails(id),
    sealed,
  );
  if (!('statement' in stored)) return { details: stored };
  const { office, reader, purpose, fields, caseNumber } = JSON.parse(
    stored.statement,
  ) as AccessDetails;
  const details = { office, reader, purpose, fields, ...(caseNumber && { caseNumber }) };
  return { details, evidence: stored };
}
