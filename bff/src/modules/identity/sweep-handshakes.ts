import { type Queryable, statement } from '../../platform/database';
import { days, deletingOld, type Sweep, sweepAll } from '../../platform/sweep';
import { ABSOLUTE_MILLISECONDS } from './session-rules';

/** Deletes devices that were last used before $1, and the keys under which their names were sealed. */
const forgettingDevices = (condition: string): string =>
  `with gone as (
     delete from devices where ctid = any (array(
       select ctid from devices d where used_on < $1::timestamptz::date and ${condition}
         and not exists (select 1 from errands where device_id = d.id)
         and not exists (select 1 from verifications where device_id = d.id)
       order by used_on limit $2 for update skip locked)) returning id
   ) delete from data_keys using gone where owner_id = gone.id`;

/**
 * How long this room keeps what leads to an errand, and what proves a person (security.md §6.3).
 * Citizens, their phones, enrolled screens and posters are none of it.
 */
const sweeps: readonly Sweep[] = [
  {
    // Name, number and mobile as they were typed, and the hash of a one-time code.
    keep: days(1),
    statement: statement('verification-sweep', deletingOld('verifications', 'expires_at')),
  },
  {
    keep: days(1),
    statement: statement('tries-sweep', deletingOld('tries', 'until')),
  },
  {
    keep: days(1),
    statement: statement(
      'qr-code-sweep',
      deletingOld('qr_codes', 'claimable_until', 'flagged_at is null'),
    ),
  },
  {
    // That a code's picture went round is a matter of security: six months at least (网络安全法 §21).
    keep: days(180),
    statement: statement(
      'qr-code-sweep-flagged',
      deletingOld('qr_codes', 'claimable_until', 'flagged_at is not null'),
    ),
  },
  {
    // One that a screen still follows has had a code within minutes.
    keep: days(1),
    statement: statement(
      'qr-session-sweep',
      deletingOld(
        'qr_sessions',
        'opened_at',
        'not exists (select 1 from qr_codes where session_id = qr_sessions.id)',
      ),
    ),
  },
  {
    // Screens that were prepared and never enrolled: their code is over.
    keep: days(1),
    statement: statement(
      'window-sweep',
      deletingOld('windows', 'enrolment_until', 'enrolled_at is null'),
    ),
  },
  {
    // Nobody consented, or it has ended. What was authorised goes on in its draft.
    keep: days(1),
    statement: statement(
      'errand-sweep',
      deletingOld(
        'errands',
        'started_at',
        `(ended_at < $1 or state in ('awaitingNumber', 'confirmed'))`,
      ),
    ),
  },
  {
    // As long as an untouched draft; one that is still written on ends without its errand.
    keep: days(30),
    statement: statement('errand-sweep-authorised', deletingOld('errands', 'started_at')),
  },
  {
    keep: days(1),
    statement: statement('browser-enrolment-sweep', deletingOld('browser_enrolments', 'until')),
  },
  {
    keep: days(1),
    statement: statement(
      'browser-sign-in-sweep',
      deletingOld('browser_sign_ins', 'shown_at', 'flagged_at is null'),
    ),
  },
  {
    // That somebody was shown a picture which was not theirs is a matter of security, too.
    keep: days(180),
    statement: statement(
      'browser-sign-in-sweep-flagged',
      deletingOld('browser_sign_ins', 'shown_at'),
    ),
  },
  {
    // A spent one that comes after this would not have been good any more anyway.
    keep: 0,
    statement: statement('refresh-token-sweep', deletingOld('refresh_tokens', 'expires_at')),
  },
  {
    keep: days(1),
    statement: statement('device-session-sweep-ended', deletingOld('device_sessions', 'ended_at')),
  },
  {
    keep: ABSOLUTE_MILLISECONDS,
    statement: statement('device-session-sweep', deletingOld('device_sessions', 'started_at')),
  },
  {
    // Phones that never became anybody's, or were let go: after a month nobody can come back with one.
    keep: days(32),
    statement: statement('device-sweep-of-nobody', forgettingDevices('citizen_id is null')),
  },
  {
    // Somebody's phone or browser that was not used for half a year, or was ended: why it was ended
    // is a matter of security (网络安全法 §21).
    keep: ABSOLUTE_MILLISECONDS,
    statement: statement('device-sweep', forgettingDevices('citizen_id is not null')),
  },
];

/** Forgets handshakes, proofs and sessions that are over. */
export const sweepHandshakes = (db: Queryable, now: Date): Promise<void> =>
  sweepAll(db, sweeps, now);
