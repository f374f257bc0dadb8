import type { ErrandState } from '@zero-visit/shared-types';
import { statement } from '../../platform/database';
import type { Outcome } from './errand-rules';

export const insertQrSession = statement(
  'qr-session-insert',
  'insert into qr_sessions (id, window_id, service_code, opened_at) values ($1, $2, $3, $4)',
);

// Whoever is second to put the next code up (a screen that reconnects) finds the first one's.
export const insertQrCode = statement(
  'qr-code-insert',
  `insert into qr_codes (id, session_id, ordinal, short_code_index, shown_at, claimable_until)
   values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
);

export type StoredScreen = {
  serviceCode: string;
  placeCode: string;
  codeId: string;
  ordinal: number;
  shownAt: Date;
  errandState: ErrandState | null;
  outcome: Outcome | null;
  number: string | null;
  numberUntil: Date | null;
  confirmedAt: Date | null;
  endedAt: Date | null;
};

// The newest code of a session that is still open, and what became of it. No personal data is in reach.
export const findScreen = statement<StoredScreen>(
  'qr-session-screen',
  `select s.service_code as "serviceCode", w.place_code as "placeCode",
     c.id as "codeId", c.ordinal, c.shown_at as "shownAt",
     e.state as "errandState", e.outcome, e.number, e.number_until as "numberUntil",
     e.confirmed_at as "confirmedAt", e.ended_at as "endedAt"
   from qr_sessions s
   join windows w on w.id = s.window_id
   join lateral (
     select * from qr_codes where session_id = s.id order by ordinal desc limit 1
   ) c on true
   left join errands e on e.id = c.errand_id
   where s.id = $1 and s.window_id = $2 and s.closed_at is null`,
);

// A window that leaves takes the claims along whose number nobody can see any more.
export const closeQrSession = statement(
  'qr-session-close',
  `with closed as (
     update qr_sessions set closed_at = $3
     where id = $1 and window_id = $2 and closed_at is null returning id
   )
   update errands e set state = 'ended', outcome = 'windowLeft', ended_at = $3
   from closed where e.session_id = closed.id and e.state = 'awaitingNumber'`,
);
