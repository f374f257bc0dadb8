import type { ActKind, LocalText, Reader } from '@zero-visit/shared-types';
import { type Queryable, statement } from '../../platform/database';

/** What is sealed for the citizen in an access record. */
export type AccessDetails = {
  readonly office: LocalText;
  readonly reader: Reader;
  readonly purpose: LocalText;
  readonly fields: LocalText[];
  readonly caseNumber?: string;
};

/** What is sealed since the ledger: the statement that was committed to, and its salt. */
export type SealedEvidence = { readonly statement: string; readonly salt: string };

export type StoredAccess = {
  id: string;
  kind: ActKind;
  leafIndex: number | null;
  at: Date;
  sealed: Buffer;
  reportId: string | null;
  reportedAt: Date | null;
  due: string | null;
  answerSealed: Buffer | null;
  answeredAt: Date | null;
};

// An act and its line in the ledger, or neither.
export const insertAccess = statement(
  'access-insert',
  `with entry as (insert into ledger_entries (access_id, commitment) values ($1, $7))
   insert into access_records (id, citizen_id, at, details_sealed, staff_id, kind)
   values ($1, $2, $3, $4, $5, $6)`,
);

const columns = `a.id, a.kind, e.leaf_index as "leafIndex", a.at, a.details_sealed as sealed, r.id as "reportId",
   r.reported_at as "reportedAt", r.due::text as due, r.answer_sealed as "answerSealed",
   r.answered_at as "answeredAt"`;

// Who looked at many people: a member of staff, and at how many.
export const findBusyReaders = statement<{ staffId: string; people: number }>(
  'access-busy-readers',
  `select staff_id as "staffId", count(distinct citizen_id) as people from access_records
   where staff_id is not null and at > $1 group by staff_id having count(distinct citizen_id) > $2`,
);

const firstPage = statement<StoredAccess>(
  'access-first-page',
  `select ${columns} from access_records a left join access_reports r on r.access_id = a.id
     left join ledger_entries e on e.access_id = a.id
   where a.citizen_id = $1 order by a.at desc, a.id desc limit $2`,
);

const nextPage = statement<StoredAccess>(
  'access-next-page',
  `select ${columns} from access_records a left join access_reports r on r.access_id = a.id
     left join ledger_entries e on e.access_id = a.id
   where a.citizen_id = $1
     and (a.at, a.id) < (select at, id from access_records where id = $3 and citizen_id = $1)
   order by a.at desc, a.id desc limit $2`,
);

/** The newest records, or those older than `after`; one more than the page, to see whether it is the last. */
export function listAccesses(
  db: Queryable,
  { citizenId, after, limit }: { citizenId: string; after: string | undefined; limit: number },
): Promise<StoredAccess[]> {
  return after === undefined
    ? db.many(firstPage, [citizenId, limit + 1])
    : db.many(nextPage, [citizenId, limit + 1, after]);
}
