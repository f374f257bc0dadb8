import type { Case, CaseSummary, caseRoutes, Shipment } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { departmentSeenBy, type Handlers, type StaffCaller } from '../../platform/handler';
import { listCasesAtDesk } from './case-store';
import { summaryOf } from './case-view';
import { caseHandlers } from './handlers';
import { type KeptCase, keptCases } from './kept-cases';
import { awaitsParcel, type CaseRating, noteOpened, noteRating, noteShipment } from './notes';
import { openCase } from './open-case';
import type { CaseParts } from './parts';

export type CaseRoom = {
  readonly handlers: Handlers<typeof caseRoutes>;
  /** Opens the case of a submission, in its transaction. */
  open(tx: Queryable, submission: Parameters<typeof openCase>[2]): Promise<Case>;
  /** Whether the result of a case is still to be handed over; holds the case until the transaction ends. */
  awaitsParcel(tx: Queryable, caseId: string): Promise<boolean>;
  /** Which cases of a citizen this member of staff may hear of: nothing of the person stands in them. */
  casesOf(db: Queryable, citizenId: string, staff: StaffCaller): Promise<CaseSummary[]>;
  noteShipment(tx: Queryable, moved: { caseId: string; shipment: Shipment }): Promise<void>;
  noteOpened(tx: Queryable, caseId: string): Promise<void>;
  noteRating(tx: Queryable, rated: CaseRating): Promise<Case>;
  /** The cases that a law keeps when their citizen is erased, held until the transaction ends. */
  keptCases(tx: Queryable, citizenId: string): Promise<KeptCase[]>;
};

/** What a department works on, from the submission to the citizen's hands. */
export const createCases = (parts: CaseParts): CaseRoom => ({
  handlers: caseHandlers(parts),
  open: (tx, submission) => openCase(parts, tx, submission),
  awaitsParcel: (tx, caseId) => awaitsParcel(parts, tx, caseId),
  casesOf: async (db, citizenId, staff) => {
    const rows = await listCasesAtDesk(db, citizenId, departmentSeenBy(staff));
    return rows.map((row) => summaryOf(parts, row));
  },
  noteShipment: (tx, moved) => noteShipment(parts, tx, moved),
  noteOpened: (tx, caseId) => noteOpened(parts, tx, caseId),
  noteRating: (tx, rated) => noteRating(parts, tx, rated),
  keptCases: (tx, citizenId) => keptCases(parts, tx, citizenId),
});
