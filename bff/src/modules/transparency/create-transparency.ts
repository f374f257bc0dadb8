import type { accessRoutes, LocalText, reportRoutes } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import type { Handlers, StaffCaller } from '../../platform/handler';
import { newId } from '../../platform/id';
import { cutPage } from '../../platform/page';
import {
  type AccessDetails,
  findBusyReaders,
  insertAccess,
  listAccesses,
  type StoredAccess,
} from './access-store';
import { readerOf } from './reader-rules';
import { createReports, placeOfDetails, type ReportParts, reportOf } from './reports';

export type TransparencyParts = ReportParts & {
  /** How a department is called, by its code. */
  readonly officeOf: (departmentCode: string) => LocalText;
};

/** One look at a citizen's data by somebody else. `staffId` is not shown to the citizen. */
export type Look = AccessDetails & { readonly citizenId: string; readonly staffId?: string };

/** Who looked at my data: every room that shows a person to others writes it here, and that person reads it. */
export function createTransparency({ officeOf, ...parts }: TransparencyParts) {
  const { vault, clock } = parts;

  /** Writes the record into the transaction of the look itself: no record, no look. */
  async function recordAccess(
    tx: Queryable,
    { citizenId, staffId, ...details }: Look,
  ): Promise<void> {
    const id = newId('access');
    const sealed = await vault.sealJson(tx, citizenId, placeOfDetails(id), details);
    await tx.run(insertAccess, [id, citizenId, clock(), sealed, staffId ?? null]);
  }

  /** A member of staff looks at what a case holds of its citizen, or at somebody who stands at the counter. */
  const recordStaffLook = (
    tx: Queryable,
    staff: StaffCaller,
    look: Omit<Look, 'office' | 'reader'>,
  ): Promise<void> =>
    recordAccess(tx, {
      ...look,
      staffId: staff.staffId,
      office: officeOf(staff.departmentCode),
      reader: readerOf(staff),
    });

  const shown = async (db: Queryable, citizenId: string, stored: StoredAccess) => {
    const { id, at, sealed, reportId, reportedAt, due, answerSealed, answeredAt } = stored;
    const report = reportId &&
      reportedAt &&
      due && { id: reportId, reportedAt, due, answerSealed, answeredAt };
    return {
      id,
      kind: 'read' as const,
      at: at.toISOString(),
      ...(await vault.openJson<AccessDetails>(db, citizenId, placeOfDetails(id), sealed)),
      ...(report && { report: await reportOf(vault, db, citizenId, report) }),
    };
  };

  const handlers: Handlers<typeof accessRoutes & typeof reportRoutes> = {
    async listAccesses({ query: { after, limit } }, { citizenId }, db) {
      const { page, more } = cutPage(await listAccesses(db, { citizenId, after, limit }), limit);
      const items = await Promise.all(page.map((row) => shown(db, citizenId, row)));
      return { items, ...more };
    },

    ...createReports(parts).handlers,
  };

  /** Members of staff who since then looked at more people than that. */
  const busyReaders = (db: Queryable, since: Date, people: number) =>
    db.many(findBusyReaders, [since, people]);

  return { handlers, recordAccess, recordStaffLook, busyReaders };
}

export type Transparency = ReturnType<typeof createTransparency>;
