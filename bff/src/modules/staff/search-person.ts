import {
  type CaseSummary,
  maskIdNumber,
  maskName,
  readIdNumber,
  type staffRoutes,
} from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import { afterCommit, type Handler, type StaffCaller } from '../../platform/handler';
import { newId } from '../../platform/id';
import { Problem } from '../../platform/problem';
import type { Transparency } from '../transparency';
import type { Alerts } from './alerts';
import { SEARCH_MEMORY, secondsUntilSearch, tripsTheWire } from './search-rules';
import { countSearches, insertSearch, listSearchesOf, lockStaff } from './search-store';
import { searchFields, searchPurposes } from './search-texts';

/** A person with cases that this member of staff's department works on. */
type Found = {
  readonly citizenId: string;
  readonly person?: {
    readonly name: string;
    readonly idNumber: string;
    readonly cases: CaseSummary[];
  };
};

export type SearchParts = {
  readonly clock: Clock;
  readonly transparency: Pick<Transparency, 'recordStaffLook'>;
  /** Who has this number, and what of theirs a member of staff may be shown. */
  readonly whoHas: (
    tx: Queryable,
    idNumber: string,
    staff: StaffCaller,
  ) => Promise<Found | undefined>;
};

const HOUR = 3_600_000;

/**
 * One person by the whole number. Each search is written down before its answer: for the person whom
 * the number belongs to, also when nothing of theirs is shown, and for the searcher when it is nobody's.
 * Problem: `too-many-requests`, at which supervisors are told.
 */
export const searchPerson =
  ({
    clock,
    transparency,
    whoHas,
    alerts,
  }: SearchParts & { readonly alerts: Alerts }): Handler<(typeof staffRoutes)['searchPerson']> =>
  async ({ body: { idNumber, purpose } }, staff, tx) => {
    const now = clock();
    const { staffId } = staff;
    const ago = (milliseconds: number) => new Date(now.getTime() - milliseconds);
    await tx.one(lockStaff, [staffId]);
    const earlier = await tx.many(listSearchesOf, [staffId, ago(SEARCH_MEMORY)]);
    const wait = secondsUntilSearch(
      earlier.map(({ at }) => at),
      now,
    );
    if (wait > 0) {
      await alerts.raise(tx, 'searchLimit', staffId);
      return afterCommit(async () => {
        throw new Problem('too-many-requests', undefined, { retryAfter: wait });
      });
    }
    await tx.run(insertSearch, [newId('search'), staffId, now]);
    const all = await tx.one(countSearches, [ago(HOUR)]);
    if (tripsTheWire(all?.count ?? 0)) await alerts.raise(tx, 'manySearches');

    const found = await whoHas(tx, readIdNumber(idNumber).text, staff);
    await transparency.recordStaffLook(tx, staff, {
      citizenId: found?.citizenId ?? staffId,
      purpose: searchPurposes[purpose],
      fields: found?.person ? [...searchFields] : [],
    });
    if (!found?.person) return {};
    const { person } = found;
    return {
      person: {
        name: maskName(person.name),
        idNumber: maskIdNumber(person.idNumber),
        cases: person.cases,
      },
    };
  };
