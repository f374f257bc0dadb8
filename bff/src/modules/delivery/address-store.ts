import { type Queryable, statement } from '../../platform/database';

export type StoredAddress = { readonly id: string; readonly sealed: Buffer };

export const listAddresses = statement<StoredAddress>(
  'delivery-list-addresses',
  `select id, content_sealed as sealed from addresses
   where citizen_id = $1 order by created_at desc, id`,
);

export const findAddress = statement<StoredAddress>(
  'delivery-find-address',
  'select id, content_sealed as sealed from addresses where id = $1 and citizen_id = $2',
);

export const removeAddress = statement(
  'delivery-remove-address',
  'delete from addresses where id = $1 and citizen_id = $2',
);

// One after the other into one book: the count below, a statement of its own, then sees whoever came before.
const lockBook = statement(
  'delivery-lock-book',
  `select pg_advisory_xact_lock(hashtextextended('address-book/' || $1::text, 0))::text`,
);

const insert = statement<{ id: string }>(
  'delivery-insert-address',
  `insert into addresses (id, citizen_id, content_sealed, created_at)
   select $1, $2, $3, $4
   where (select count(*) from addresses where citizen_id = $2) < $5
   returning id`,
);

/** Adds an address; false when the citizen's book holds `most` of them. */
export async function addToBook(
  tx: Queryable,
  citizenId: string,
  { id, sealed }: StoredAddress,
  { at, most }: { at: Date; most: number },
): Promise<boolean> {
  await tx.run(lockBook, [citizenId]);
  return (await tx.one(insert, [id, citizenId, sealed, at, most])) !== undefined;
}
