import {
  type AssuranceLevel,
  type MaskedPerson,
  maskIdNumber,
  maskMobile,
  maskName,
  reaches,
} from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import { newId } from '../../platform/id';
import type { Vault } from '../../platform/vault';
import {
  findCitizen,
  findCitizenId,
  findErased,
  insertCitizen,
  listDevicesOf,
  lockLiving,
  type StoredCitizen,
  storeMobile,
  storePerson,
} from './person-store';

/** A person as the population register knows them. `mobile` is the one that a text message reached. */
export type Person = {
  readonly name: string;
  readonly idNumber: string;
  readonly mobile?: string;
};

/** A person as their phone may show them on a locked bus. */
export const maskPerson = ({ name, idNumber, mobile }: Person): MaskedPerson => ({
  name: maskName(name),
  idNumber: maskIdNumber(idNumber),
  ...(mobile !== undefined && { mobile: maskMobile(mobile) }),
});

/** The purpose of the index by which a verified person is found again (security.md §5.5). */
const BY_ID_NUMBER = 'citizen-by-id-number';

/** The people behind the phones: found by a blind index, kept sealed, one row for each. */
export function createPeople({ vault, clock }: { readonly vault: Vault; readonly clock: Clock }) {
  const personPlace = (row: string) => ({ table: 'citizens', column: 'person_sealed', row });
  const mobilePlace = (row: string) => ({ table: 'citizens', column: 'mobile_sealed', row });

  const indexOf = (idNumber: string): Buffer => vault.blindIndex(BY_ID_NUMBER, idNumber);

  const idByIndex = async (db: Queryable, index: Buffer): Promise<string | undefined> =>
    (await db.one(findCitizenId, [index]))?.id;

  /**
   * Writes a proved person down, and answers which citizen that is and whether they had been seen in
   * person before. Of several phones that prove one person at once, each waits here for the other.
   */
  async function citizenOf(
    tx: Queryable,
    { name, idNumber, mobile }: Person,
    level: AssuranceLevel,
  ): Promise<{ id: string; wasPresent: boolean }> {
    const index = indexOf(idNumber);
    const added = await tx.one(insertCitizen, [newId('citizen'), index, clock()]);
    const id = added?.id ?? (await idByIndex(tx, index));
    if (id === undefined) throw new Error('a citizen was neither added nor there');
    const sealed = await vault.sealJson(tx, id, personPlace(id), { name, idNumber });
    const sealedMobile = mobile === undefined ? null : await sealMobile(tx, id, mobile);
    const presentAt = reaches(level, 'L3') ? clock() : null;
    const stored = await tx.one(storePerson, [id, sealed, sealedMobile, presentAt]);
    return { id, wasPresent: stored?.wasPresent === true };
  }

  const sealMobile = (tx: Queryable, id: string, mobile: string) =>
    vault.sealJson(tx, id, mobilePlace(id), mobile);

  async function rememberMobile(tx: Queryable, id: string, mobile: string): Promise<void> {
    await tx.run(storeMobile, [id, await sealMobile(tx, id, mobile)]);
  }

  /** Who this citizen is. Whoever shows it to others writes the access record in the same transaction. */
  async function personOf(db: Queryable, citizenId: string): Promise<Person> {
    const stored = await db.one(findCitizen, [citizenId]);
    if (!stored?.personSealed) throw new Error('a verified citizen has no person');
    return open(db, { ...stored, personSealed: stored.personSealed });
  }

  async function open(
    db: Queryable,
    { id, personSealed, mobileSealed }: StoredCitizen & { personSealed: Buffer },
  ): Promise<Person> {
    const person = await vault.openJson<Person>(db, id, personPlace(id), personSealed);
    if (!mobileSealed) return person;
    return { ...person, mobile: await vault.openJson(db, id, mobilePlace(id), mobileSealed) };
  }

  /** Holds a person who is to be erased, and destroys the keys of their devices; false where somebody was faster. */
  async function beginErasure(tx: Queryable, citizenId: string): Promise<boolean> {
    if (!(await tx.one(lockLiving, [citizenId]))) return false;
    for (const { id } of await tx.many(listDevicesOf, [citizenId])) {
      await vault.destroyKey(tx, id, clock());
    }
    return true;
  }

  const isErased = async (db: Queryable, citizenId: string): Promise<boolean> =>
    (await db.one(findErased, [citizenId])) !== undefined;

  return { indexOf, idByIndex, citizenOf, rememberMobile, personOf, beginErasure, isErased };
}

export type People = ReturnType<typeof createPeople>;
