import type { Queryable } from '../../platform/database';
import { Problem } from '../../platform/problem';
import type { Vault } from '../../platform/vault';
import type { CaseDocument } from './case-rules';
import type { CaseRow } from './case-store';

/** A case with its document open. */
export type OpenedCase = Omit<CaseRow, 'documentSealed'> & { readonly document: CaseDocument };

const place = (row: string) => ({ table: 'cases', column: 'document_sealed', row });

export const sealDocument = (
  vault: Vault,
  tx: Queryable,
  { id, citizenId }: Pick<CaseRow, 'id' | 'citizenId'>,
  document: CaseDocument,
): Promise<Buffer> => vault.sealJson(tx, citizenId, place(id), document);

export async function openRow(
  vault: Vault,
  db: Queryable,
  { documentSealed, ...row }: CaseRow,
): Promise<OpenedCase> {
  const { id, citizenId } = row;
  return { ...row, document: await vault.openJson(db, citizenId, place(id), documentSealed) };
}

/** Opens a row that must be there; what is not there and what is not yours are the same `not-found`. */
export async function openExisting(
  vault: Vault,
  db: Queryable,
  row: CaseRow | undefined,
): Promise<OpenedCase> {
  if (!row) throw new Problem('not-found');
  return openRow(vault, db, row);
}
