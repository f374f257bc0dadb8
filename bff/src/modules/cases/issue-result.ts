import type { Queryable } from '../../platform/database';
import type { OpenedCase } from './case-file';
import { serviceOf } from './case-view';
import type { CaseParts } from './parts';
import { takeStep } from './take-step';

/** Has the result of an approved case made, and writes it into the case. */
export async function issueResult(
  parts: CaseParts,
  tx: Queryable,
  approved: OpenedCase,
  at: Date,
): Promise<OpenedCase> {
  const { id, number, citizenId, applicationId, serviceCode, delivery } = approved;
  const change = await parts.whenApproved(tx, {
    caseId: id,
    caseNumber: number,
    citizenId,
    applicationId,
    service: serviceOf(parts, serviceCode),
    delivery,
    at,
  });
  return takeStep(parts, tx, approved, { action: 'issue', actor: { by: 'system' }, at, change });
}
