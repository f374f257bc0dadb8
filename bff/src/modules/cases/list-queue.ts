import {
  type caseRoutes,
  type QueueLine,
  type RouteInput,
  type RouteResponse,
  statesOfCase,
} from '@zero-visit/shared-types';
import { civilDate } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import { departmentSeenBy, type StaffCaller } from '../../platform/handler';
import { cutPage } from '../../platform/page';
import { isOverdue } from './case-rules';
import { summaryOf } from './case-view';
import type { CaseParts } from './parts';
import { countByState, listQueueRows, type QueueRow } from './queue-store';

type Route = (typeof caseRoutes)['listQueue'];

/** The work queue of a department, or of all for a supervisor; nothing of a person stands in it. */
export async function listQueue(
  parts: CaseParts,
  db: Queryable,
  { state, number, after, limit }: RouteInput<Route>['query'],
  staff: StaffCaller,
): Promise<RouteResponse<Route>> {
  const departmentCode = departmentSeenBy(staff);
  const query = { departmentCode, state, number, after, limit };
  const [rows, counted] = await Promise.all([
    listQueueRows(db, query),
    countByState(db, departmentCode),
  ]);
  const today = civilDate(parts.clock());
  const { page, more } = cutPage(rows, limit);
  const counts = new Map(counted.map(({ state: each, count }) => [each, count]));
  return {
    items: page.map((row) => lineOf(parts, row, today)),
    ...more,
    counts: Object.fromEntries(statesOfCase.map((each) => [each, counts.get(each) ?? 0])),
  } as RouteResponse<Route>;
}

const lineOf = (parts: CaseParts, row: QueueRow, today: string): QueueLine => ({
  ...summaryOf(parts, row),
  overdue: isOverdue(row.state, row.promisedOn, today),
  correctionAnswered: row.correctionAnswered,
  ...(row.assignedTo !== null && { assignedTo: row.assignedTo }),
});
