import { type Queryable, statement } from '../../platform/database';
import { days, deletingOld, type Sweep, sweepAll } from '../../platform/sweep';

const sweeps: readonly Sweep[] = [
  {
    // None lives longer than twelve hours.
    keep: days(1),
    statement: statement('staff-session-sweep', deletingOld('staff_sessions', 'started_at')),
  },
];

/** Forgets the desk's sessions that are over. */
export const sweepSessions = (db: Queryable, now: Date): Promise<void> => sweepAll(db, sweeps, now);
