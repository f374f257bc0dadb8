import type { AssuranceLevel, DeviceKind, KeyStrength } from '@zero-visit/shared-types';
import { statement } from '../../platform/database';

const dayOf = (instant: string) => `(${instant}::timestamptz at time zone 'Asia/Shanghai')::date`;

export const insertDevice = statement(
  'device-insert',
  `insert into devices (id, public_key, key_strength, name_sealed, created_at, used_on)
   values ($1, $2, 'swkey', $3, $4, ${dayOf('$4')})`,
);

export const insertSession = statement(
  'device-session-insert',
  `insert into device_sessions (id, device_id, level, started_at, ends_at)
   values ($1, $2, $3, $4, $5)`,
);

export type LivingSession = {
  deviceId: string;
  kind: DeviceKind;
  level: AssuranceLevel;
  citizenId: string | null;
};

// The check of every request of a phone: one statement, so that an ended session is refused at once.
export const findSession = statement<LivingSession & { publicKey: string }>(
  'device-session-find',
  `select d.id as "deviceId", d.kind, s.level, d.citizen_id as "citizenId",
     d.public_key as "publicKey"
   from device_sessions s join devices d on d.id = s.device_id
   where s.id = $1 and s.device_id = $2 and s.ended_at is null and s.ends_at > $3
     and d.ended_at is null`,
);

export const endSession = statement(
  'device-session-end',
  'update device_sessions set ended_at = $2 where id = $1 and ended_at is null',
);

export const endSessionsOfDevice = statement(
  'device-session-end-all',
  'update device_sessions set ended_at = $2 where device_id = $1 and ended_at is null',
);

export const insertRefreshToken = statement(
  'refresh-token-insert',
  'insert into refresh_tokens (hash, session_id, expires_at) values ($1, $2, $3)',
);

// Used once: of two requests with one token, the second finds it spent.
export const spendRefreshToken = statement<LivingSession & { sessionId: string }>(
  'refresh-token-spend',
  `update refresh_tokens t set spent_at = $2
   from device_sessions s join devices d on d.id = s.device_id
   where t.hash = $1 and t.spent_at is null and t.expires_at > $2
     and s.id = t.session_id and s.ended_at is null and s.ends_at > $2
     and d.ended_at is null
   returning s.id as "sessionId", d.id as "deviceId", d.kind, s.level,
     d.citizen_id as "citizenId"`,
);

// A token that comes twice was copied: whoever holds its successors is refused from now on.
export const endFamilyOfSpentToken = statement(
  'refresh-token-end-family',
  `update device_sessions s set ended_at = $2 from refresh_tokens t
   where t.hash = $1 and t.spent_at is not null and s.id = t.session_id and s.ended_at is null`,
);

// A phone belongs to one person: the first stays, and so does when it became theirs.
export const bindDevice = statement<{ nameSealed: Buffer; isNew: boolean }>(
  'device-bind',
  `update devices set citizen_id = $2, bound_at = coalesce(bound_at, $3)
   where id = $1 and (citizen_id is null or citizen_id = $2)
   returning name_sealed as "nameSealed", bound_at = $3 as "isNew"`,
);

// Phones that know no more of a person than name and number; $2 is the one that has just proved more.
const lowerPhones = `devices d where d.citizen_id = $1 and d.id <> $2 and not exists (
  select 1 from device_sessions s where s.device_id = d.id and s.level >= 'L3')`;

export const endSessionsOfLowerPhones = statement(
  'device-session-end-lower',
  `update device_sessions set ended_at = $3
   where ended_at is null and device_id in (select d.id from ${lowerPhones})`,
);

export const releaseLowerPhones = statement(
  'device-release-lower',
  `update devices set citizen_id = null, bound_at = null where id in (select d.id from ${lowerPhones})`,
);

export const storeDeviceMobile = statement(
  'device-store-mobile',
  'update devices set mobile_sealed = $2 where id = $1',
);

export const findDeviceMobile = statement<{ mobileSealed: Buffer | null }>(
  'device-find-mobile',
  'select mobile_sealed as "mobileSealed" from devices where id = $1',
);

export const findBoundAt = statement<{ boundAt: Date | null }>(
  'device-find-bound-at',
  'select bound_at as "boundAt" from devices where id = $1',
);

// Once a day: how a device is used is its person's to see by day, and nobody's by the minute.
export const noteUse = statement(
  'device-note-use',
  `update devices set used_on = ${dayOf('$2')} where id = $1 and used_on < ${dayOf('$2')}`,
);

export type StoredDevice = {
  id: string;
  kind: DeviceKind;
  keyStrength: KeyStrength;
  nameSealed: Buffer;
  boundAt: Date;
  usedOn: string;
  level: AssuranceLevel | null;
};

// A person's phones that can still come back, and their browsers, signed in or not.
export const listDevices = statement<StoredDevice>(
  'device-list',
  `select d.id, d.kind, d.key_strength as "keyStrength", d.name_sealed as "nameSealed",
     d.bound_at as "boundAt", d.used_on as "usedOn", s.level
   from devices d left join lateral (
     select max(level) as level from device_sessions
     where device_id = d.id and ended_at is null and ends_at > $2 and exists (
       select 1 from refresh_tokens where session_id = device_sessions.id and expires_at > $2)
   ) s on true
   where d.citizen_id = $1 and d.ended_at is null and (d.kind = 'browser' or s.level is not null)
   order by d.bound_at desc, d.id limit 100`,
);

// Ending it again changes nothing, and is no mistake.
export const endDevice = statement<{ id: string }>(
  'device-end',
  `update devices set ended_at = coalesce(ended_at, $3),
     ended_because = coalesce(ended_because, $4)
   where id = $1 and citizen_id = $2 returning id`,
);

export const endDevicesOf = statement<{ id: string }>(
  'device-end-of-citizen',
  `update devices set ended_at = $2, ended_because = $3
   where citizen_id = $1 and ended_at is null returning id`,
);

export const endSessionsOfDevices = statement(
  'device-session-end-of-several',
  'update device_sessions set ended_at = $2 where device_id = any($1) and ended_at is null',
);

export const findOwnDevice = statement<{ id: string }>(
  'device-find-own',
  'select id from devices where id = $1 and citizen_id = $2',
);

/** Whether somebody has another living device that could be told of this one. */
export const findOlderDevice = statement<{ id: string }>(
  'device-find-older',
  'select id from devices where citizen_id = $1 and id <> $2 and ended_at is null limit 1',
);
