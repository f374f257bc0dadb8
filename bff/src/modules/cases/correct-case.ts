import type { AnswerValue, Case } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import type { SigningCaller } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import { openExisting } from './case-file';
import { missingAnswers, unaskedAnswers } from './case-rules';
import { lockOwnCase } from './case-store';
import { caseOf } from './case-view';
import type { CaseParts } from './parts';
import { takeStep } from './take-step';

/**
 * The citizen's one answer to the one correction notice. It is signed for the notice: the nonce
 * stands in the version that this step replaces, so that it is spent with it.
 * Problems: `not-found`, `case-action-unavailable`, `nonce-spent`, `correction-not-asked` and
 * `draft-incomplete`, each with every fault.
 */
export async function correctCase(
  parts: CaseParts,
  tx: Queryable,
  caseId: string,
  answers: Record<string, AnswerValue>,
  { citizenId, act }: SigningCaller,
): Promise<Case> {
  const row = await lockOwnCase(tx, caseId, citizenId);
  const opened = await openExisting(parts.vault, tx, row);
  const { correction } = opened.document;
  if (opened.state !== 'awaitingCorrection' || !correction) {
    throw new Problem('case-action-unavailable');
  }
  const { nonce, ...notice } = correction;
  if (nonce !== act.nonce) throw new Problem('nonce-spent');
  const unasked = unaskedAnswers(notice, answers);
  if (unasked.length > 0) {
    throw new Problem('correction-not-asked', undefined, { errors: unasked });
  }
  const missing = missingAnswers(notice, answers);
  if (missing.length > 0) throw new Problem('draft-incomplete', undefined, { errors: missing });

  const at = parts.clock();
  await parts.applications.correctAnswers(tx, opened.applicationId, answers);
  const corrected = await takeStep(parts, tx, opened, {
    action: 'correct',
    actor: { by: 'citizen' },
    at,
    change: { correction: { ...notice, answeredAt: at.toISOString() } },
  });
  return caseOf(parts, corrected);
}
