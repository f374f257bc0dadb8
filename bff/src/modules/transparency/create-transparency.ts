import type { accessRoutes, LocalText } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { Handlers, StaffCaller } from '../../platform/handler';
import { newId } from '../../platform/id';
import { cutPage } from '../../platform/page';
import type { Vault } from '../../platform/vault';
import { type AccessDetails, insertAccess, listAccesses, type StoredAccess } from './access-store';
import { readerOf } from './reader-rules';

export type TransparencyParts = {
  readonly vault: Vault;
  readonly clock: Clock;
  /** How a department is called, by its code. */
  readonly officeOf: (departmentCode: string) => LocalText;
};

/** One look at a citizen's data by somebody else. `reader` is a role and a pseudonym, not a name. */
export type Look = AccessDetails & { readonly citizenId: string };

/** Who looked at my data: every room that shows a person to others writes it here, and that person reads it. */
export function createTransparency({ vault, clock, officeOf }: TransparencyParts) {
  const place = (row: string) => ({ table: 'access_records', column: 'details_sealed', row });

  /** Writes the record into the transaction of the look itself: no record, no look. */
  async function recordAccess(tx: Queryable, { citizenId, ...details }: Look): Promise<void> {
    const id = newId('access');
    const sealed = await vault.sealJson(tx, citizenId, place(id), details);
    await tx.run(insertAccess, [id, citizenId, clock(), sealed]);
  }

  /** A member of staff looks at what a case holds of its citizen. */
  const recordStaffLook = (
    tx: Queryable,
    staff: StaffCaller,
    look: Omit<Look, 'office' | 'reader' | 'caseNumber'> & { readonly caseNumber: string },
  ): Promise<void> =>
    recordAccess(tx, {
      ...look,
      office: officeOf(staff.departmentCode),
      reader: readerOf(staff),
    });

  const unseal = async (db: Queryable, citizenId: string, { id, at, sealed }: StoredAccess) => ({
    id,
    at: at.toISOString(),
    ...(await vault.openJson<AccessDetails>(db, citizenId, place(id), sealed)),
  });

  const handlers: Handlers<typeof accessRoutes> = {
    async listAccesses({ query: { after, limit } }, { citizenId }, db) {
      const { page, more } = cutPage(await listAccesses(db, { citizenId, after, limit }), limit);
      const items = await Promise.all(page.map((row) => unseal(db, citizenId, row)));
      return { items, ...more };
    },
  };

  return { handlers, recordAccess, recordStaffLook };
}

export type Transparency = ReturnType<typeof createTransparency>;
