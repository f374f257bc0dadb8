import type { CaseState } from '@zero-visit/shared-types';
import { type Queryable, statement } from '../../platform/database';
import type { CaseRow } from './case-store';

/** A line of the queue: plain columns only, nothing of a person. */
export type QueueRow = Omit<
  CaseRow,
  'citizenId' | 'applicationId' | 'draftId' | 'delivery' | 'documentSealed'
> & {
  readonly correctionAnswered: boolean;
};

export type QueueQuery = {
  /** Undefined for whoever may see every department. */
  readonly departmentCode: string | undefined;
  readonly state?: CaseState | undefined;
  readonly number?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
};

const DEPARTMENTS = { one: 'department_code = $1', all: '$1::text is null' };

/** What is listed: a state; numbers by their end, as people read them out; or all that is not over. */
const LISTED = {
  state: 'state = $2',
  number: 'right(number, length($2)) = $2',
  open: 'not over and $2::text is null',
};

/** Every combination is a statement of its own, so that each finds its own index. */
const queueOf = (departments: keyof typeof DEPARTMENTS, listed: keyof typeof LISTED) =>
  statement<QueueRow>(
    `case-queue-${departments}-${listed}`,
    `select id, number, service_code as "serviceCode", department_code as "departmentCode", state,
       version, received_at as "receivedAt", promised_on as "promisedOn",
       promised_days as "promisedDays", promised_certain as "promisedCertain",
       assigned_to as "assignedTo", correction_answered as "correctionAnswered"
     from cases
     where ${DEPARTMENTS[departments]} and ${LISTED[listed]}
       and (promised_on, id) > (
         coalesce((select promised_on from cases where id = $3), '-infinity'::date), coalesce($3, ''))
     order by promised_on, id limit $4`,
  );

const queues = {
  one: {
    state: queueOf('one', 'state'),
    number: queueOf('one', 'number'),
    open: queueOf('one', 'open'),
  },
  all: {
    state: queueOf('all', 'state'),
    number: queueOf('all', 'number'),
    open: queueOf('all', 'open'),
  },
};

type Count = { readonly state: CaseState; readonly count: number };

const counts = {
  one: statement<Count>(
    'case-counts-one',
    'select state, count(*) as count from cases where department_code = $1 group by state',
  ),
  all: statement<Count>(
    'case-counts-all',
    'select state, count(*) as count from cases group by state',
  ),
};

/** A page of the queue, oldest promise first; one line more than the page, to see whether it is the last. */
export function listQueueRows(db: Queryable, query: QueueQuery): Promise<QueueRow[]> {
  const { departmentCode, state, number, after, limit } = query;
  const queue = queues[departmentCode === undefined ? 'all' : 'one'];
  const values = [departmentCode ?? null, number ?? state ?? null, after ?? null, limit + 1];
  if (number !== undefined) return db.many(queue.number, values);
  return db.many(state === undefined ? queue.open : queue.state, values);
}

/** How many cases stand in each state that any case stands in. */
export const countByState = (
  db: Queryable,
  departmentCode: string | undefined,
): Promise<Count[]> =>
  departmentCode === undefined ? db.many(counts.all) : db.many(counts.one, [departmentCode]);
