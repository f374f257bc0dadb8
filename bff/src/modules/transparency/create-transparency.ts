import type {
  ActKind,
  accessRoutes,
  LocalText,
  ledgerRoutes,
  reportRoutes,
} from '@zero-visit/shared-types';
import type { Database, Queryable } from '../../platform/database';
import type { Handlers, StaffCaller } from '../../platform/handler';
import { newId } from '../../platform/id';
import type { Log } from '../../platform/log';
import { cutPage } from '../../platform/page';
import {
  type AccessDetails,
  findBusyReaders,
  insertAccess,
  listAccesses,
  type StoredAccess,
} from './access-store';
import { createLedger } from './ledger';
import type { LedgerParts } from './publish-ledger';
import { readerOf } from './reader-rules';
import { createReports, type ReportParts, reportOf } from './reports';
import { openDetails, placeOfDetails } from './sealed-act';

export type TransparencyParts = ReportParts & {
  /** How a department is called, by its code. */
  readonly officeOf: (departmentCode: string) => LocalText;
  readonly database: Database;
  readonly log: Log;
  readonly ledger: LedgerParts;
};

/** One look at a citizen's data by somebody else. `staffId` is not shown to the citizen. */
export type Look = AccessDetails & { readonly citizenId: string; readonly staffId?: string };

/** One act with a citizen's data. */
export type Act = Look & { readonly kind: ActKind };

/** What was done with my data: every room writes its acts here, and the citizen reads and checks them. */
export function createTransparency({ officeOf, ...parts }: TransparencyParts) {
  const { vault, clock } = parts;
  const ledger = createLedger({ ...parts.ledger, ...parts });

  /** Writes an act into its own transaction, with its line in the ledger: no record, no act. */
  async function recordAct(
    tx: Queryable,
    { citizenId, staffId, kind, ...details }: Act,
  ): Promise<void> {
    const id = newId('access');
    const at = clock();
    const { evidence, commitment } = ledger.commit({ kind, at: at.toISOString(), ...details });
    const sealed = await vault.sealJson(tx, citizenId, placeOfDetails(id), evidence);
    const row = [id, citizenId, at, sealed, staffId ?? null, kind, commitment];
    await tx.run(insertAccess, row);
  }

  const recordAccess = (tx: Queryable, look: Look): Promise<void> =>
    recordAct(tx, { ...look, kind: 'read' });

  type StaffAct = Omit<Act, 'office' | 'reader'>;

  /** A member of staff acts on a citizen's case, or on somebody who stands at the counter. */
  const recordStaffAct = (tx: Queryable, staff: StaffCaller, act: StaffAct): Promise<void> =>
    recordAct(tx, {
      ...act,
      staffId: staff.staffId,
      office: officeOf(staff.departmentCode),
      reader: readerOf(staff),
    });

  /** A member of staff looks at what a case holds of its citizen. */
  const recordStaffLook = (
    tx: Queryable,
    staff: StaffCaller,
    look: Omit<StaffAct, 'kind'>,
  ): Promise<void> => recordStaffAct(tx, staff, { ...look, kind: 'read' });

  async function shown(
    db: Queryable,
    citizenId: string,
    stored: StoredAccess,
    proofs: ReadonlyMap<number, string[]>,
  ) {
    const { id, kind, at, leafIndex, reportId, reportedAt, due } = stored;
    const { answerSealed, answeredAt, sealed } = stored;
    const report = reportId &&
      reportedAt &&
      due && { id: reportId, reportedAt, due, answerSealed, answeredAt };
    const { details, evidence } = await openDetails(vault, db, citizenId, { id, sealed });
    const proof = leafIndex === null ? undefined : proofs.get(leafIndex);
    const entered = leafIndex !== null && proof && { index: leafIndex, proof };
    return {
      id,
      kind,
      at: at.toISOString(),
      ...details,
      ...(evidence && { evidence: { ...evidence, ...(entered && { entered }) } }),
      ...(report && { report: await reportOf(vault, db, citizenId, report) }),
    };
  }

  const handlers: Handlers<typeof accessRoutes & typeof reportRoutes & typeof ledgerRoutes> = {
    async listAccesses({ query: { after, limit, from } }, { citizenId }, db) {
      // The head first: what is listed afterwards stands in it, or waits.
      const head = await ledger.headOf(db);
      const { page, more } = cutPage(await listAccesses(db, { citizenId, after, limit }), limit);
      const indexes = page.flatMap(({ leafIndex }) => leafIndex ?? []);
      const [proofs, log] = await Promise.all([
        ledger.proofsOf(db, head, indexes),
        ledger.stateFor(db, head, from),
      ]);
      const items = await Promise.all(page.map((row) => shown(db, citizenId, row, proofs)));
      return { items, ...more, ...(log && { log }) };
    },

    async describeLedger(_input, _staff, db) {
      const { signedAt, ...state } = await ledger.describe(db);
      return { ...state, ...(signedAt && { signedAt: signedAt.toISOString() }) };
    },

    ...createReports(parts).handlers,
  };

  /** Members of staff who since then looked at more people than that. */
  const busyReaders = (db: Queryable, since: Date, people: number) =>
    db.many(findBusyReaders, [since, people]);

  return {
    handlers,
    recordAct,
    recordAccess,
    recordStaffAct,
    recordStaffLook,
    busyReaders,
    ledger,
  };
}

export type Transparency = ReturnType<typeof createTransparency>;
