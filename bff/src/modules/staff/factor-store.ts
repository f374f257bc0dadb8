import { statement } from '../../platform/database';
import type { StoredKey } from './security-key';

export const insertSignIn = statement(
  'staff-sign-in-insert',
  'insert into staff_sign_ins (id, staff_id, challenge, started_at) values ($1, $2, $3, $4)',
);

export type StoredSignIn = { staffId: string; challenge: string };

// Held until the transaction ends: of two answers to one challenge the second comes too late.
export const holdSignIn = statement<StoredSignIn>(
  'staff-sign-in-hold',
  `select staff_id as "staffId", challenge from staff_sign_ins
   where id = $1 and spent_at is null and started_at > $2 for update`,
);

export const spendSignIn = statement(
  'staff-sign-in-spend',
  'update staff_sign_ins set spent_at = $2 where id = $1 and spent_at is null',
);

export const listKeys = statement<StoredKey>(
  'staff-key-list',
  'select id, public_key as "publicKey", counter from staff_keys where staff_id = $1',
);

export const insertKey = statement(
  'staff-key-insert',
  `insert into staff_keys (id, staff_id, public_key, counter, name, added_at)
   values ($1, $2, $3, $4, $5, $6) on conflict (id) do nothing`,
);

// A counter that does not grow means that the key was copied; one that stays at 0 does not count.
export const countKey = statement(
  'staff-key-count',
  `update staff_keys set counter = $3
   where id = $1 and staff_id = $2 and (counter < $3 or (counter = 0 and $3 = 0))`,
);

export type StoredGenerator = { secretSealed: Buffer; confirmed: boolean };

export const findGenerator = statement<StoredGenerator>(
  'staff-generator-find',
  `select secret_sealed as "secretSealed", confirmed_at is not null as confirmed
   from staff_code_generators where staff_id = $1`,
);

export const offerGenerator = statement(
  'staff-generator-offer',
  `insert into staff_code_generators (staff_id, secret_sealed, last_step) values ($1, $2, 0)
   on conflict (staff_id) do update set secret_sealed = excluded.secret_sealed
   where staff_code_generators.confirmed_at is null`,
);

// Each step serves once, whoever is first.
export const spendStep = statement(
  'staff-generator-spend',
  `update staff_code_generators set last_step = $2, confirmed_at = coalesce(confirmed_at, $3)
   where staff_id = $1 and last_step < $2`,
);
