import type { AssuranceLevel } from '@zero-visit/shared-types';
import { statement } from '../../platform/database';

export type StoredEnrolment = {
  id: string;
  citizenId: string;
  state: 'waiting' | 'claimed' | 'done' | 'ended';
  until: Date;
  publicKey: string | null;
  number: string | null;
  numbers: string[] | null;
  deviceId: string | null;
};

const enrolmentColumns = `id, citizen_id as "citizenId", state, until, public_key as "publicKey",
  number, numbers, device_id as "deviceId"`;

export const insertEnrolment = statement(
  'browser-enrolment-insert',
  `insert into browser_enrolments (id, citizen_id, code_index, state, until)
   values ($1, $2, $3, 'waiting', $4)`,
);

export const findWaitingEnrolment = statement<{ id: string }>(
  'browser-enrolment-find-waiting',
  `select id from browser_enrolments where code_index = $1 and state = 'waiting' and until > $2`,
);

// Letters are taken up once, by whichever browser is first.
export const claimEnrolment = statement<{ until: Date }>(
  'browser-enrolment-claim',
  `update browser_enrolments
   set state = 'claimed', claimed_by = $3, public_key = $4, number = $5, numbers = $6
   where id = $1 and state = 'waiting' and until > $2 returning until`,
);

export const findEnrolment = statement<StoredEnrolment>(
  'browser-enrolment-find',
  `select ${enrolmentColumns} from browser_enrolments
   where id = $1 and (citizen_id = $2 or claimed_by = $3)`,
);

// One of three, once: the second pick finds nothing to match.
export const matchEnrolment = statement<StoredEnrolment>(
  'browser-enrolment-match',
  `update browser_enrolments set state = case when number = $3 then 'done' else 'ended' end,
     device_id = case when number = $3 then $4 end
   where id = $1 and citizen_id = $2 and state = 'claimed' and until > $5
   returning ${enrolmentColumns}`,
);

export const endEnrolment = statement<{ id: string }>(
  'browser-enrolment-end',
  `update browser_enrolments set state = 'ended'
   where id = $1 and citizen_id = $2 and state in ('waiting', 'claimed') returning id`,
);

export const insertBrowser = statement(
  'browser-insert',
  `insert into devices (id, kind, public_key, key_strength, name_sealed, citizen_id, bound_at,
     created_at, used_on)
   values ($1, 'browser', $2, 'swkey', $3, $4, $5, $5,
     ($5::timestamptz at time zone 'Asia/Shanghai')::date)`,
);

export const findBrowserKey = statement<{ publicKey: string }>(
  'browser-find-key',
  `select public_key as "publicKey" from devices
   where id = $1 and kind = 'browser' and ended_at is null`,
);

// A signature is good once: `at` must be later than that of the request before.
export const noteAsking = statement<{ id: string }>(
  'browser-note-asking',
  `update devices set asked_at = $2
   where id = $1 and kind = 'browser' and ended_at is null and asked_at < $2 returning id`,
);

export type StoredSignIn = {
  id: string;
  codeId: string;
  deviceId: string;
  citizenId: string;
  nameSealed: Buffer;
  boundAt: Date;
  state: 'showing' | 'claimed' | 'granted' | 'done' | 'ended';
  shownAt: Date;
  until: Date;
  claimedBy: string | null;
  level: AssuranceLevel | null;
  number: string | null;
  numbers: string[] | null;
};

const signInColumns = `s.id, s.code_id as "codeId", s.device_id as "deviceId",
  d.citizen_id as "citizenId", d.name_sealed as "nameSealed", d.bound_at as "boundAt", s.state,
  s.shown_at as "shownAt", s.until, s.claimed_by as "claimedBy", s.level, s.number, s.numbers`;

const signIns = `browser_sign_ins s join devices d on d.id = s.device_id and d.ended_at is null`;

export const insertSignIn = statement(
  'browser-sign-in-insert',
  `insert into browser_sign_ins (id, code_id, device_id, state, shown_at, until)
   values ($1, $2, $3, 'showing', $4, $5)`,
);

export const findSignIn = statement<StoredSignIn>(
  'browser-sign-in-find',
  `select ${signInColumns} from ${signIns} where s.id = $1`,
);

export const findSignInByCode = statement<StoredSignIn>(
  'browser-sign-in-find-by-code',
  `select ${signInColumns} from ${signIns} where s.code_id = $1`,
);

// Of several phones of one person the first decides; those of others are told nothing.
export const claimSignIn = statement<StoredSignIn>(
  'browser-sign-in-claim',
  `update browser_sign_ins s
   set state = 'claimed', claimed_by = $3, level = $4, number = $5, numbers = $6, until = $7
   from devices d
   where s.code_id = $1 and d.id = s.device_id and d.citizen_id = $2 and d.ended_at is null
     and s.state = 'showing' and s.until > $8
   returning ${signInColumns}`,
);

export const grantSignIn = statement<{ state: StoredSignIn['state'] }>(
  'browser-sign-in-grant',
  `update browser_sign_ins set state = case when number = $3 then 'granted' else 'ended' end
   where code_id = $1 and claimed_by = $2 and state = 'claimed' and until > $4 returning state`,
);

export const refuseSignIn = statement<{ id: string }>(
  'browser-sign-in-refuse',
  `update browser_sign_ins set state = 'ended', flagged_at = $3
   where code_id = $1 and claimed_by = $2 and state in ('claimed', 'granted') returning id`,
);

// Once: what was granted is taken by the browser that asked, and is worth nothing after.
export const takeSignIn = statement<{ level: AssuranceLevel }>(
  'browser-sign-in-take',
  `update browser_sign_ins set state = 'done'
   where id = $1 and state = 'granted' and until > $2 returning level`,
);
