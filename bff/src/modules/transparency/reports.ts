import type { AccessReport, DeskReport, LocalText, reportRoutes } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { Handlers } from '../../platform/handler';
import { newId } from '../../platform/id';
import { Problem } from '../../platform/problem';
import type { Vault } from '../../platform/vault';
import { promisedDate } from '../../platform/working-days';
import {
  answerReport,
  findReport,
  findReportOfAccess,
  insertReport,
  listReports,
  type StoredReport,
} from './report-store';
import { openDetails } from './sealed-act';

/** By when a supervisor has answered (security.md §6.4). */
const ANSWER_WORKING_DAYS = 15;

export type ReportParts = {
  readonly vault: Vault;
  readonly clock: Clock;
  /** The real name of a member of staff. */
  readonly staffName: (db: Queryable, staffId: string) => Promise<string | undefined>;
  /** In the answer's transaction: the citizen is told. */
  readonly whenReportAnswered: (
    tx: Queryable,
    answered: { readonly citizenId: string; readonly office: LocalText },
  ) => Promise<void>;
};

const placeOfAnswer = (row: string) => ({ table: 'access_reports', column: 'answer_sealed', row });

/** What a record tells its citizen of its report. */
export async function reportOf(
  vault: Vault,
  db: Queryable,
  citizenId: string,
  report: Pick<StoredReport, 'id' | 'reportedAt' | 'due' | 'answerSealed' | 'answeredAt'>,
): Promise<AccessReport> {
  const { id, reportedAt, due, answerSealed, answeredAt } = report;
  const stands = { at: reportedAt.toISOString(), due };
  if (!answerSealed || !answeredAt) return { state: 'open', ...stands };
  const answer = await vault.openJson<string>(db, citizenId, placeOfAnswer(id), answerSealed);
  return { state: 'answered', ...stands, answer, answeredAt: answeredAt.toISOString() };
}

/** "I do not recognise this": from the citizen's tap to the supervisor's answer. */
export function createReports({ vault, clock, staffName, whenReportAnswered }: ReportParts) {
  async function shown(db: Queryable, stored: StoredReport): Promise<DeskReport> {
    const { id, accessId, citizenId, at, sealed, staffId } = stored;
    const { details } = await openDetails(vault, db, citizenId, { id: accessId, sealed });
    const { at: reportedAt, ...report } = await reportOf(vault, db, citizenId, stored);
    const readerName = staffId === null ? undefined : await staffName(db, staffId);
    return {
      id,
      reportedAt,
      ...report,
      ...details,
      at: at.toISOString(),
      ...(readerName !== undefined && { readerName }),
    };
  }

  const handlers: Handlers<typeof reportRoutes> = {
    async reportAccess({ params: { id } }, { citizenId }, tx) {
      const now = clock();
      const due = promisedDate(now, ANSWER_WORKING_DAYS).date;
      await tx.run(insertReport, [newId('report'), id, citizenId, now, due]);
      const report = await tx.one(findReportOfAccess, [id, citizenId]);
      if (!report) throw new Problem('not-found');
      return reportOf(vault, tx, citizenId, report);
    },

    async listReports({ query: { state } }, _supervisor, db) {
      const reports = await listReports(db, state);
      return { items: await Promise.all(reports.map((each) => shown(db, each))) };
    },

    async answerReport({ params: { id }, body: { answer } }, { staffId }, tx) {
      const report = await tx.one(findReport, [id]);
      if (!report) throw new Problem('not-found');
      const sealed = await vault.sealJson(tx, report.citizenId, placeOfAnswer(id), answer);
      const answered = await tx.run(answerReport, [id, sealed, staffId, clock()]);
      if (answered === 0) throw new Problem('report-answered');
      const now = await tx.one(findReport, [id]);
      if (!now) throw new Problem('not-found');
      const seen = await shown(tx, now);
      await whenReportAnswered(tx, { citizenId: report.citizenId, office: seen.office });
      return seen;
    },
  };

  return { handlers };
}
