import { type Queryable, statement } from '../../platform/database';
import { days, deletingOld, type Sweep, sweepAll } from '../../platform/sweep';

const sweeps: readonly Sweep[] = [
  {
    // None lives longer than twelve hours.
    keep: days(1),
    statement: statement('staff-session-sweep', deletingOld('staff_sessions', 'started_at')),
  },
  {
    // Only a day of them is counted.
    keep: days(1),
    statement: statement('staff-search-sweep', deletingOld('staff_searches', 'at')),
  },
  {
    keep: days(1),
    statement: statement('staff-sign-in-sweep', deletingOld('staff_sign_ins', 'started_at')),
  },
  {
    // As long as a security log (decision 0020).
    keep: days(183),
    statement: statement('staff-alert-sweep', deletingOld('staff_alerts', 'last_at')),
  },
];

/** Forgets what the desk no longer needs to know of itself. */
export const sweepDesk = (db: Queryable, now: Date): Promise<void> => sweepAll(db, sweeps, now);
