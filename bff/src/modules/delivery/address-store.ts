import { statement } from '../../platform/database';

export type StoredAddress = { readonly id: string; readonly sealed: Buffer };

export const listAddresses = statement<StoredAddress>(
  'delivery-list-addresses',
  `select id, content_sealed as sealed from addresses
   where citizen_id = $1 and removed_at is null order by created_at desc, id`,
);

export const findAddress = statement<StoredAddress>(
  'delivery-find-address',
  `select id, content_sealed as sealed from addresses
   where id = $1 and citizen_id = $2 and removed_at is null`,
);

/** Adds an address unless the book is full ($5); no row then. */
export const insertAddress = statement<{ id: string }>(
  'delivery-insert-address',
  `insert into addresses (id, citizen_id, content_sealed, created_at)
   select $1, $2, $3, $4
   where (select count(*) from addresses where citizen_id = $2 and removed_at is null) < $5
   returning id`,
);

export const removeAddress = statement(
  'delivery-remove-address',
  `update addresses set removed_at = $3
   where id = $1 and citizen_id = $2 and removed_at is null`,
);
