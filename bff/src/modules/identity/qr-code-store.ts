import { statement } from '../../platform/database';
import { errandColumns, type StoredErrand } from './errand-store';

export type StoredCode = {
  id: string;
  shownAt: Date;
  claimedBy: string | null;
  errandId: string | null;
  flaggedAt: Date | null;
  serviceCode: string;
};

const columns = `c.id, c.shown_at as "shownAt", c.claimed_by as "claimedBy",
  c.errand_id as "errandId", c.flagged_at as "flaggedAt", s.service_code as "serviceCode"`;

export const findCode = statement<StoredCode>(
  'qr-code-find',
  `select ${columns} from qr_codes c join qr_sessions s on s.id = c.session_id where c.id = $1`,
);

export const findCodeByLetters = statement<StoredCode>(
  'qr-code-find-by-letters',
  `select ${columns} from qr_codes c join qr_sessions s on s.id = c.session_id
   where c.short_code_index = $1`,
);

/** A claim's errand: just begun, or only named by its id where this phone has claimed the code before. */
export type ClaimedErrand = { errandId: string } & (StoredErrand | { id: null });

// The one statement that decides whose a code is (settled.md 28): nobody's, or this phone's already.
// A double tap waits for the first tap here and learns which errand that began. It cannot see it yet:
// a statement sees what was committed before it was sent.
export const claimCode = statement<ClaimedErrand>(
  'qr-code-claim',
  `with claimed as (
     update qr_codes c set claimed_by = $2, claimed_at = coalesce(claimed_at, $3),
       errand_id = coalesce(errand_id, $4)
     where id = $1 and (claimed_by = $2 or (claimed_by is null and claimable_until > $3 and exists (
       select 1 from qr_sessions s where s.id = c.session_id and s.closed_at is null)))
     returning session_id, errand_id
   ), begun as (
     insert into errands (id, device_id, citizen_id, channel, service_code, place_code, window_name,
       session_id, state, number, numbers, number_until, nonce, started_at)
     select $4, $2, $5, 'window', s.service_code, w.place_code, w.name,
       s.id, 'awaitingNumber', $6, $7, $8, $9, $3
     from claimed c join qr_sessions s on s.id = c.session_id join windows w on w.id = s.window_id
     where c.errand_id = $4
     returning ${errandColumns}
   )
   select claimed.errand_id as "errandId", begun.* from claimed left join begun on true`,
);

// The third phone at one code (its owner and two more) raises the flag; the claim is not touched.
export const noteOnlooker = statement(
  'qr-code-note-onlooker',
  `update qr_codes set onlookers = array_append(onlookers, $2),
     flagged_at = case when cardinality(onlookers) > 0 then $3::timestamptz end
   where id = $1 and claimed_by <> $2 and flagged_at is null and $2 <> all (onlookers)`,
);
