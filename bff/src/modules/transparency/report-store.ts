import { type Queryable, statement } from '../../platform/database';

/** A report with the record it is about. */
export type StoredReport = {
  id: string;
  accessId: string;
  citizenId: string;
  reportedAt: Date;
  due: string;
  answerSealed: Buffer | null;
  answeredAt: Date | null;
  at: Date;
  sealed: Buffer;
  staffId: string | null;
};

/** Reports a citizen's own record, once; nothing when it is reported already, or is not theirs. */
export const insertReport = statement(
  'report-insert',
  `insert into access_reports (id, access_id, citizen_id, reported_at, due)
   select $1, id, citizen_id, $4, $5 from access_records where id = $2 and citizen_id = $3
   on conflict (access_id) do nothing`,
);

const columns = `r.id, r.access_id as "accessId", r.citizen_id as "citizenId",
   r.reported_at as "reportedAt", r.due::text as due, r.answer_sealed as "answerSealed",
   r.answered_at as "answeredAt", a.at, a.details_sealed as sealed, a.staff_id as "staffId"`;

export const findReportOfAccess = statement<StoredReport>(
  'report-find-of-access',
  `select ${columns} from access_reports r join access_records a on a.id = r.access_id
   where r.access_id = $1 and r.citizen_id = $2`,
);

export const findReport = statement<StoredReport>(
  'report-find',
  `select ${columns} from access_reports r join access_records a on a.id = r.access_id
   where r.id = $1`,
);

/** Answers a report that has no answer yet; no row otherwise. */
export const answerReport = statement(
  'report-answer',
  `update access_reports set answer_sealed = $2, answered_by = $3, answered_at = $4
   where id = $1 and answered_at is null`,
);

const openReports = statement<StoredReport>(
  'report-list-open',
  `select ${columns} from access_reports r join access_records a on a.id = r.access_id
   where r.answered_at is null order by r.due, r.id limit 100`,
);

const answeredReports = statement<StoredReport>(
  'report-list-answered',
  `select ${columns} from access_reports r join access_records a on a.id = r.access_id
   where r.answered_at is not null order by r.answered_at desc, r.id limit 100`,
);

/** The open ones, the first due first; or the answered ones, the newest first. */
export const listReports = (db: Queryable, state: 'open' | 'answered'): Promise<StoredReport[]> =>
  db.many(state === 'open' ? openReports : answeredReports, []);
