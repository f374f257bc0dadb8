import { type Queryable, statement } from '../../platform/database';
import { days, deletingOld, type Sweep, sweepAll } from '../../platform/sweep';

/** How long this room keeps what was never submitted (security.md §6.3). */
const sweeps: readonly Sweep[] = [
  {
    // With its pictures and with what registers said for it; counted from the last touch.
    keep: days(30),
    statement: statement(
      'draft-sweep',
      deletingOld('drafts', 'updated_at', `state <> 'submitted'`),
    ),
  },
  {
    // Put to a correction and never named by one. Those of an open draft live as long as it does.
    keep: days(30),
    statement: statement(
      'attachment-sweep',
      deletingOld(
        'attachments',
        'created_at',
        `not submitted and (select state from drafts where id = draft_id) = 'submitted'`,
      ),
    ),
  },
  {
    // The allowance of a civil day that is over.
    keep: days(2),
    statement: statement('attachment-upload-sweep', deletingOld('attachment_uploads', 'day')),
  },
];

/** Forgets drafts that nobody submits, and pictures that belong to nothing. */
export const sweepDrafts = (db: Queryable, now: Date): Promise<void> => sweepAll(db, sweeps, now);
