import { type Queryable, statement } from './database';
import { days, deletingOld, type Sweep, sweepAll } from './sweep';

/** What the platform keeps for a while, whatever the room (security.md §6.3). */
const sweeps: readonly Sweep[] = [
  {
    // At least 24 hours, and while a case is worked on (security.md §1.2): its acts end by then.
    keep: days(30),
    statement: statement('idempotency-sweep', deletingOld('idempotency_records', 'created_at')),
  },
  {
    // An event that still waits for a reaction is kept however old it is.
    keep: days(30),
    statement: statement('outbox-sweep', deletingOld('outbox_events', 'done_at')),
  },
];

/** Forgets answers that nobody asks for again, and events that were acted upon. */
export const sweepRecords = (db: Queryable, now: Date): Promise<void> => sweepAll(db, sweeps, now);
