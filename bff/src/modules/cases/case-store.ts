import type { Case, CaseAction, CaseState } from '@zero-visit/shared-types';
import { type Queryable, statement } from '../../platform/database';

export type CaseRow = {
  readonly id: string;
  readonly number: string;
  readonly citizenId: string;
  readonly applicationId: string;
  readonly draftId: string;
  readonly serviceCode: string;
  readonly departmentCode: string;
  readonly delivery: Case['delivery'];
  readonly state: CaseState;
  readonly version: number;
  readonly receivedAt: Date;
  readonly promisedOn: string;
  readonly promisedDays: number;
  readonly promisedCertain: boolean;
  readonly assignedTo: string | null;
  readonly documentSealed: Buffer;
};

const columns = `id, number, citizen_id as "citizenId", application_id as "applicationId",
  draft_id as "draftId", service_code as "serviceCode", department_code as "departmentCode", delivery, state, version,
  received_at as "receivedAt", promised_on as "promisedOn", promised_days as "promisedDays",
  promised_certain as "promisedCertain", assigned_to as "assignedTo",
  document_sealed as "documentSealed"`;

const ofCitizen = `select ${columns} from cases where id = $1 and citizen_id = $2`;
const ofDesk = `select ${columns} from cases where id = $1 and (department_code = $2 or $2::text is null)`;

const findOwn = statement<CaseRow>('case-find-own', ofCitizen);
const lockOwn = statement<CaseRow>('case-lock-own', `${ofCitizen} for update`);
const findOfDesk = statement<CaseRow>('case-find-of-desk', ofDesk);
const lockById = statement<CaseRow>(
  'case-lock',
  `select ${columns} from cases where id = $1 for update`,
);

const firstOwn = statement<CaseRow>(
  'case-first-own',
  `select ${columns} from cases where citizen_id = $1 order by received_at desc, id desc limit $2`,
);
const nextOwn = statement<CaseRow>(
  'case-next-own',
  `select ${columns} from cases
   where citizen_id = $1
     and (received_at, id) < (select received_at, id from cases where id = $3 and citizen_id = $1)
   order by received_at desc, id desc limit $2`,
);

const ofCitizenAtDesk = statement<CaseRow>(
  'case-of-citizen-at-desk',
  `select ${columns} from cases
   where citizen_id = $1 and (department_code = $2 or $2::text is null)
   order by received_at desc, id desc limit 20`,
);

// One row for each service and day: whoever comes second waits for the first to commit, so no number is given twice.
const nextNumber = statement<{ serial: number }>(
  'case-next-number',
  `insert into case_numbers (implementation_code, day, last) values ($1, $2, 1)
   on conflict (implementation_code, day) do update set last = case_numbers.last + 1
   returning last as serial`,
);

const insert = statement(
  'case-insert',
  `with opened as (
     insert into cases (id, number, citizen_id, application_id, draft_id, service_code,
       department_code, delivery, state, over, version, received_at, promised_on, promised_days,
       promised_certain, document_sealed)
     values ($1, $2, $3, $4, $5, $6, $7, $8, 'received', false, 1, $9, $10, $11, $12, $13)
     returning id, version, received_at, state
   )
   insert into case_history (case_id, version, at, action, to_state, actor)
   select id, version, received_at, 'submit', state, 'citizen' from opened`,
);

const moveStatement = statement<{ version: number }>(
  'case-move',
  `with moved as (
     update cases set state = $4, over = $5, version = version + 1, document_sealed = $6,
       assigned_to = coalesce(assigned_to, $10),
       correction_answered = correction_answered or $8 = 'correct'
     where id = $1 and state = $2 and version = $3
     returning id, version
   )
   insert into case_history (case_id, version, at, action, from_state, to_state, actor, staff_id, reason_sealed)
   select id, version, $7, $8, $2, $4, $9, $10, $11 from moved
   returning version`,
);

const amend = statement<{ version: number }>(
  'case-amend',
  `update cases set document_sealed = $3, version = version + 1
   where id = $1 and version = $2 returning version`,
);

const rate = statement<{ version: number }>(
  'case-rate',
  `update cases set stars = $3, document_sealed = $4, version = version + 1
   where id = $1 and version = $2 and stars is null and over returning version`,
);

export const findOwnCase = (db: Queryable, id: string, citizenId: string) =>
  db.one(findOwn, [id, citizenId]);

/** Held until the transaction ends, so that the citizen's own act cannot lose a race against a reviewer's. */
export const lockOwnCase = (tx: Queryable, id: string, citizenId: string) =>
  tx.one(lockOwn, [id, citizenId]);

/** `departmentCode` is undefined for whoever may see every department. */
export const findDeskCase = (db: Queryable, id: string, departmentCode: string | undefined) =>
  db.one(findOfDesk, [id, departmentCode ?? null]);

/** The newest cases of a citizen that a department works on; of all departments if it is undefined. */
export const listCasesAtDesk = (
  db: Queryable,
  citizenId: string,
  departmentCode: string | undefined,
) => db.many(ofCitizenAtDesk, [citizenId, departmentCode ?? null]);

export const lockCase = (tx: Queryable, id: string) => tx.one(lockById, [id]);

/** The citizen's newest cases, or those before `after`; one more than the page, to see whether it is the last. */
export const listOwnCases = (
  db: Queryable,
  citizenId: string,
  { after, limit }: { after?: string | undefined; limit: number },
) =>
  after === undefined
    ? db.many(firstOwn, [citizenId, limit + 1])
    : db.many(nextOwn, [citizenId, limit + 1, after]);

/** Allocates the serial of the next case number of a service and day, counted from 1. */
export async function allocateSerial(
  tx: Queryable,
  implementationCode: string,
  day: string,
): Promise<number> {
  const row = await tx.one(nextNumber, [implementationCode, day]);
  if (!row) throw new Error('a series of case numbers gives none');
  return row.serial;
}

export type NewCase = Omit<CaseRow, 'state' | 'version' | 'assignedTo'>;

/** Writes a received case and the first line of its history. */
export const insertCase = (tx: Queryable, fresh: NewCase) =>
  tx.run(insert, [
    fresh.id,
    fresh.number,
    fresh.citizenId,
    fresh.applicationId,
    fresh.draftId,
    fresh.serviceCode,
    fresh.departmentCode,
    fresh.delivery,
    fresh.receivedAt,
    fresh.promisedOn,
    fresh.promisedDays,
    fresh.promisedCertain,
    fresh.documentSealed,
  ]);

export type Move = {
  readonly caseId: string;
  readonly from: CaseState;
  readonly version: number;
  readonly to: CaseState;
  readonly isOver: boolean;
  readonly action: CaseAction;
  readonly actor: 'citizen' | 'staff' | 'system';
  readonly staffId: string | undefined;
  readonly at: Date;
  readonly reasonSealed: Buffer | undefined;
  readonly documentSealed: Buffer;
};

/**
 * Moves a case and writes its history line in one statement, so that neither exists without the
 * other. Answers the new version, or undefined when the case is no longer in the state and version
 * that the mover saw: of two reviewers the second is refused.
 */
export async function moveCase(tx: Queryable, move: Move): Promise<number | undefined> {
  const row = await tx.one(moveStatement, [
    move.caseId,
    move.from,
    move.version,
    move.to,
    move.isOver,
    move.documentSealed,
    move.at,
    move.action,
    move.actor,
    move.staffId ?? null,
    move.reasonSealed ?? null,
  ]);
  return row?.version;
}

/** Changes what a case says without moving it; undefined when somebody else changed it meanwhile. */
export const amendCase = async (
  tx: Queryable,
  { id, version }: Pick<CaseRow, 'id' | 'version'>,
  documentSealed: Buffer,
): Promise<number | undefined> => (await tx.one(amend, [id, version, documentSealed]))?.version;

/** Writes the one rating of a finished case; undefined when it has one, or is not finished. */
export const rateStoredCase = async (
  tx: Queryable,
  { id, version }: Pick<CaseRow, 'id' | 'version'>,
  stars: number,
  documentSealed: Buffer,
): Promise<number | undefined> =>
  (await tx.one(rate, [id, version, stars, documentSealed]))?.version;
