import { type CaseAction, isOver, nextState, type TimelineEntry } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { Problem } from '../../platform/problem';
import { type OpenedCase, sealDocument } from './case-file';
import type { CaseDocument } from './case-rules';
import { amendCase, type CaseRow, moveCase } from './case-store';
import type { CaseMoved, CaseParts } from './parts';

export type Step = {
  readonly action: CaseAction;
  readonly actor:
    | { readonly by: 'citizen' | 'system' }
    | { readonly by: 'staff'; readonly staffId: string };
  readonly at: Date;
  readonly reason?: string | undefined;
  /** What else the step changes in the document. */
  readonly change?: Partial<CaseDocument>;
  /** A step on the way to another one in the same transaction: nobody is told of it. */
  readonly isPassing?: boolean;
};

/**
 * Takes one step of the lifecycle: state, history line, timeline and event, or nothing.
 * Problem: `case-action-unavailable`, also for whoever looked at an earlier version.
 */
export async function takeStep(
  { vault, emit }: CaseParts,
  tx: Queryable,
  opened: OpenedCase,
  { action, actor, at, reason, change, isPassing = false }: Step,
): Promise<OpenedCase> {
  const to = nextState(opened.state, action);
  if (!to) throw new Problem('case-action-unavailable');
  const { id, citizenId, state: from, version } = opened;
  const entry: TimelineEntry = {
    at: at.toISOString(),
    state: to,
    action,
    by: actor.by,
    ...(reason !== undefined && { reason }),
  };
  const document = {
    ...opened.document,
    ...change,
    timeline: [...opened.document.timeline, entry],
  };
  const staffId = actor.by === 'staff' ? actor.staffId : undefined;
  const moved = await moveCase(tx, {
    caseId: id,
    from,
    version,
    to,
    isOver: isOver(to),
    action,
    actor: actor.by,
    staffId,
    at,
    reasonSealed:
      reason === undefined
        ? undefined
        : await vault.sealJson(tx, citizenId, historyPlace(id, version + 1), reason),
    documentSealed: await sealDocument(vault, tx, opened, document),
  });
  if (moved === undefined) throw new Problem('case-action-unavailable');
  if (!isPassing) await emit(tx, movedEvent(opened, action));
  return {
    ...opened,
    state: to,
    version: moved,
    document,
    assignedTo: opened.assignedTo ?? staffId ?? null,
  };
}

const historyPlace = (caseId: string, version: number) => ({
  table: 'case_history',
  column: 'reason_sealed',
  row: `${caseId}/${version}`,
});

/** The event of a case that was received or moved. */
export const movedEvent = (
  row: Pick<CaseRow, 'id' | 'number' | 'citizenId' | 'serviceCode' | 'draftId'>,
  action: CaseMoved['action'],
): CaseMoved => ({
  name: 'case.moved',
  caseId: row.id,
  caseNumber: row.number,
  citizenId: row.citizenId,
  serviceCode: row.serviceCode,
  draftId: row.draftId,
  action,
});

/** Changes what a locked case says without moving it. */
export async function amend(
  { vault }: CaseParts,
  tx: Queryable,
  opened: OpenedCase,
  change: Partial<CaseDocument>,
): Promise<OpenedCase> {
  const document = { ...opened.document, ...change };
  const version = await amendCase(tx, opened, await sealDocument(vault, tx, opened, document));
  if (version === undefined) throw new Error('a locked case was changed by somebody else');
  return { ...opened, version, document };
}
