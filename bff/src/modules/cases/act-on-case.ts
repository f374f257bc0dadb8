import {
  type Correction,
  type caseRoutes,
  type DeskCase,
  needsReason,
  type RouteInput,
} from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import type { StaffCaller } from '../../platform/handler';
import { randomToken } from '../../platform/id';
import { Problem } from '../../platform/problem';
import type { OpenedCase } from './case-file';
import { faultsOfNotice, staffActions } from './case-rules';
import { openDeskCase, showDeskCase } from './desk-case';
import { decisions, purposes } from './desk-texts';
import { issueResult } from './issue-result';
import type { CaseParts } from './parts';
import { takeStep } from './take-step';

type Action = RouteInput<(typeof caseRoutes)['actOnCase']>['body'];

/**
 * A member of staff acts on the version of a case that they looked at; the second of two is
 * refused. An approval has the result made in the same transaction.
 * Problems: `not-found`, `case-action-unavailable`, `correction-already-asked`, `reason-needed`, and
 * `input-invalid` for a notice that the citizen could not answer.
 */
export async function actOnCase(
  parts: CaseParts,
  tx: Queryable,
  caseId: string,
  body: Action,
  staff: StaffCaller,
): Promise<DeskCase> {
  const at = parts.clock();
  const { action, version, reason } = body;
  const opened = await openDeskCase(parts, tx, caseId, staff);
  if (action === 'askCorrection' && opened.document.correction) {
    throw new Problem('correction-already-asked');
  }
  if (opened.version !== version || !staffActions(opened).includes(action)) {
    throw new Problem('case-action-unavailable');
  }
  if (needsReason.includes(action) && !reason) throw new Problem('reason-needed');
  const correction = await noticeOf(parts, tx, opened, body, at);
  const moved = await takeStep(parts, tx, opened, {
    action,
    actor: { by: 'staff', staffId: staff.staffId },
    at,
    ...(reason && { reason }),
    ...(correction && { change: { correction } }),
    isPassing: action === 'approve',
  });
  const decision = Object.hasOwn(decisions, action) && decisions[action as keyof typeof decisions];
  if (decision) {
    await parts.transparency.recordStaffAct(tx, staff, {
      kind: 'decision',
      citizenId: opened.citizenId,
      caseNumber: opened.number,
      purpose: decision,
      fields: [],
    });
  }
  const settled = action === 'approve' ? await issueResult(parts, tx, moved, at) : moved;
  return showDeskCase(parts, tx, settled, staff, purposes.decide);
}

/** The correction notice of an action that asks for one: complete, because there is no second. */
async function noticeOf(
  { applications }: CaseParts,
  tx: Queryable,
  opened: OpenedCase,
  { action, reason = '', flagged }: Action,
  at: Date,
): Promise<Correction | undefined> {
  if (action !== 'askCorrection') {
    if (flagged === undefined) return undefined;
    const errors = [{ pointer: '/body/flagged', detail: 'belongs to a correction notice only' }];
    throw new Problem('input-invalid', undefined, { errors });
  }
  const { form } = await applications.contentOf(tx, opened.applicationId);
  const errors = faultsOfNotice(flagged ?? [], form);
  if (errors.length > 0) throw new Problem('input-invalid', undefined, { errors });
  return {
    askedAt: at.toISOString(),
    note: reason,
    items: flagged ?? [],
    nonce: randomToken(16),
  };
}
