import type { Errand, ErrandState } from '@zero-visit/shared-types';
import { statement } from '../../platform/database';

export type StoredErrand = {
  id: string;
  channel: Errand['channel'];
  serviceCode: string;
  placeCode: string | null;
  windowName: string | null;
  sessionId: string | null;
  state: ErrandState;
  number: string | null;
  numbers: string[] | null;
  numberUntil: Date | null;
  nonce: string;
  draftId: string | null;
  startedAt: Date;
};

/** What a statement returns of an errand. */
export const errandColumns = `id, channel, service_code as "serviceCode", place_code as "placeCode",
  window_name as "windowName", session_id as "sessionId", state, number, numbers,
  number_until as "numberUntil", nonce, draft_id as "draftId", started_at as "startedAt"`;

// An errand of this phone, or begun by the same person on another. Absent and not yours are one answer.
export const findErrand = statement<StoredErrand>(
  'errand-find',
  `select ${errandColumns} from errands where id = $1 and (device_id = $2 or citizen_id = $3)`,
);

export const insertErrand = statement<StoredErrand>(
  'errand-insert',
  `insert into errands (id, device_id, citizen_id, channel, service_code, place_code, state,
     nonce, started_at, confirmed_at)
   values ($1, $2, $3, $4, $5, $6, 'confirmed', $7, $8, $8)
   returning ${errandColumns}`,
);

export type ErrandTold = { state: ErrandState; sessionId: string | null };

// One of three, once: whatever was picked, the second pick finds no number to match.
export const pickNumber = statement<StoredErrand>(
  'errand-pick-number',
  `update errands set
     state = case when number = $4 then 'confirmed' else 'ended' end,
     outcome = case when number = $4 then null else 'numberWrong' end,
     confirmed_at = case when number = $4 then $5::timestamptz end,
     ended_at = case when number = $4 then null else $5::timestamptz end
   where id = $1 and (device_id = $2 or citizen_id = $3)
     and state = any($6) and number_until > $5
   returning ${errandColumns}`,
);

export const declineErrand = statement<ErrandTold>(
  'errand-decline',
  `update errands set state = 'ended', outcome = 'declined', ended_at = $4
   where id = $1 and (device_id = $2 or citizen_id = $3) and state = any($5)
   returning state, session_id as "sessionId"`,
);

// The nonce is spent in the same statement: of two signed consents only one can find it.
export const authoriseErrand = statement<{ id: string }>(
  'errand-authorise',
  `update errands set state = 'authorised', draft_id = $3, nonce = $4
   where id = $1 and nonce = $2 and state = any($5) returning id`,
);

export const finishErrand = statement(
  'errand-finish',
  `update errands set state = 'ended', outcome = 'done', ended_at = $2
   where draft_id = $1 and state = any($3)`,
);

// A phone that becomes somebody's brings the errands it began as nobody's.
export const takeErrandsAlong = statement(
  'errand-take-along',
  'update errands set citizen_id = $2 where device_id = $1 and citizen_id is null',
);

export const findWindowsToTell = statement<{ sessionId: string }>(
  'errand-windows-to-tell',
  `select distinct session_id as "sessionId" from errands
   where citizen_id = $1 and session_id is not null and ended_at > $2`,
);
