import type { Answer, FormQuestion, NewAddress } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import type { Vault } from '../../platform/vault';
import type { StoredApplication } from './application-store';

/**
 * What was submitted. `answers` are by id of their question; fields of registers that are no
 * question of the form stand beside them by their own ids.
 */
export type ApplicationContent = {
  readonly form: readonly FormQuestion[];
  readonly answers: Readonly<Record<string, Answer>>;
  readonly applicant: { readonly name: string; readonly idNumber: string };
};

type Column = 'content' | 'before' | 'address' | 'evidence';

/** Where the parts of an application are sealed. */
export const applicationPlace = (id: string, column: Column) => ({
  table: 'applications',
  column,
  row: id,
});

export const openContent = (
  vault: Vault,
  db: Queryable,
  { id, citizenId, content }: StoredApplication,
): Promise<ApplicationContent> =>
  vault.openJson(db, citizenId, applicationPlace(id, 'content'), content);

/** The answers as they stood before a correction, where there was one. */
export async function openBefore(
  vault: Vault,
  db: Queryable,
  { id, citizenId, before }: StoredApplication,
): Promise<Record<string, Answer> | undefined> {
  if (!before) return undefined;
  return vault.openJson(db, citizenId, applicationPlace(id, 'before'), before);
}

/** The address as it stood when it was submitted, or last corrected. */
export async function openAddress(
  vault: Vault,
  db: Queryable,
  { id, citizenId, address }: StoredApplication,
): Promise<NewAddress | undefined> {
  if (!address) return undefined;
  return vault.openJson(db, citizenId, applicationPlace(id, 'address'), address);
}
