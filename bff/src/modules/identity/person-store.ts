import { statement } from '../../platform/database';

export type StoredCitizen = {
  id: string;
  personSealed: Buffer | null;
  mobileSealed: Buffer | null;
};

const columns = 'id, person_sealed as "personSealed", mobile_sealed as "mobileSealed"';

export const findCitizen = statement<StoredCitizen>(
  'citizen-find',
  `select ${columns} from citizens where id = $1`,
);

export const findCitizenId = statement<{ id: string }>(
  'citizen-find-id',
  'select id from citizens where id_number_index = $1',
);

// A second transaction with the same number waits here for the first, and then adds nobody.
export const insertCitizen = statement<{ id: string }>(
  'citizen-insert',
  `insert into citizens (id, id_number_index, created_at) values ($1, $2, $3)
   on conflict (id_number_index) do nothing returning id`,
);

// What was told before the person was seen in person may be somebody else's word: their first
// proof of presence ($4) takes over no mobile number but its own.
export const storePerson = statement<{ wasPresent: boolean }>(
  'citizen-store-person',
  `update citizens c set person_sealed = $2,
     mobile_sealed = case
       when $4::timestamptz is not null and before.present_at is null then $3
       else coalesce($3, c.mobile_sealed) end,
     present_at = coalesce(c.present_at, $4)
   from (select present_at from citizens where id = $1 for update) before
   where c.id = $1
   returning before.present_at is not null as "wasPresent"`,
);

export const storeMobile = statement(
  'citizen-store-mobile',
  'update citizens set mobile_sealed = $2 where id = $1',
);

// Of two erasures at once the second waits here, and then finds nobody to erase.
export const lockLiving = statement<{ id: string }>(
  'citizen-lock-living',
  'select id from citizens where id = $1 and erased_at is null for update',
);

export const findErased = statement<{ id: string }>(
  'citizen-find-erased',
  'select id from citizens where id = $1 and erased_at is not null',
);

export const listDevicesOf = statement<{ id: string }>(
  'citizen-list-devices',
  'select id from devices where citizen_id = $1',
);
