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

export const storePerson = statement(
  'citizen-store-person',
  `update citizens set person_sealed = $2, mobile_sealed = coalesce($3, mobile_sealed)
   where id = $1`,
);

export const storeMobile = statement(
  'citizen-store-mobile',
  'update citizens set mobile_sealed = $2 where id = $1',
);
