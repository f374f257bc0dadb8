import {
  type Address,
  type deliveryRoutes,
  maskMobile,
  maskName,
  type NewAddress,
} from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import type { Handlers } from '../../platform/handler';
import { newId } from '../../platform/id';
import { Problem } from '../../platform/problem';
import {
  addToBook,
  findAddress,
  listAddresses,
  removeAddress,
  type StoredAddress,
} from './address-store';
import type { DeliveryParts } from './parts';

/** How many addresses one citizen keeps. */
const BOOK = 20;

type AddressHandlers = Handlers<
  Pick<typeof deliveryRoutes, 'listAddresses' | 'listDivisions' | 'addAddress' | 'removeAddress'>
>;

/** The citizen's addresses: sealed where they are kept, masked where they are shown. */
export function createAddressBook({ vault, clock, divisions }: DeliveryParts) {
  const place = (row: string) => ({ table: 'addresses', column: 'content_sealed', row });
  const unseal = (db: Queryable, citizenId: string, { id, sealed }: StoredAddress) =>
    vault.openJson<NewAddress>(db, citizenId, place(id), sealed);

  const shown = (id: string, { recipient, mobile, division, street }: NewAddress): Address => ({
    id,
    recipient: maskName(recipient),
    mobile: maskMobile(mobile),
    division,
    divisionName: divisions.get(division) ?? division,
    street,
  });

  const handlers: AddressHandlers = {
    async listAddresses(_input, { citizenId }, db) {
      const stored = await db.many(listAddresses, [citizenId]);
      const items = await Promise.all(
        stored.map(async (each) => shown(each.id, await unseal(db, citizenId, each))),
      );
      return { items };
    },

    async listDivisions() {
      return { items: [...divisions].map(([code, name]) => ({ code, name })) };
    },

    async addAddress({ body }, { citizenId }, tx) {
      if (!divisions.has(body.division)) {
        throw new Problem('input-invalid', undefined, {
          errors: [{ pointer: '/body/division', detail: 'is no district of GB/T 2260' }],
        });
      }
      const id = newId('address');
      const sealed = await vault.sealJson(tx, citizenId, place(id), body);
      const room = { at: clock(), most: BOOK };
      if (!(await addToBook(tx, citizenId, { id, sealed }, room))) {
        throw new Problem('input-invalid', `The book holds ${BOOK} addresses at most`, {
          errors: [{ pointer: '/body', detail: `the book holds ${BOOK} addresses at most` }],
        });
      }
      return shown(id, body);
    },

    async removeAddress({ params }, { citizenId }, tx) {
      const removed = await tx.run(removeAddress, [params.id, citizenId]);
      if (removed === 0) throw new Problem('not-found');
    },
  };

  /** A citizen's own address in clear, to be kept with what is submitted; undefined for any other. */
  async function addressOf(
    db: Queryable,
    { addressId, citizenId }: { addressId: string; citizenId: string },
  ): Promise<NewAddress | undefined> {
    const stored = await db.one(findAddress, [addressId, citizenId]);
    return stored && unseal(db, citizenId, stored);
  }

  return { handlers, addressOf };
}
