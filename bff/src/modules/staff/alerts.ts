import type { AlertKind, DeskAlert } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import { newId } from '../../platform/id';
import { days } from '../../platform/sweep';
import { listStaffAlerts, raiseStaffAlert } from './alert-store';

/** How long an alert is shown. It is kept as long as a security log: six months (security.md §6.3). */
const SHOWN = days(30);

export type Alerts = ReturnType<typeof createAlerts>;

/** What supervisors are told of. An alert names a member of staff, never a citizen. */
export function createAlerts({ clock }: { readonly clock: Clock }) {
  return {
    raise: async (tx: Queryable, kind: AlertKind, staffId = ''): Promise<void> => {
      await tx.run(raiseStaffAlert, [newId('alert'), kind, staffId, clock()]);
    },
    async list(db: Queryable): Promise<DeskAlert[]> {
      const since = new Date(clock().getTime() - SHOWN);
      const alerts = await db.many(listStaffAlerts, [since]);
      return alerts.map(({ id, kind, staffName, firstAt, lastAt, times }) => ({
        id,
        kind,
        firstAt: firstAt.toISOString(),
        lastAt: lastAt.toISOString(),
        times,
        ...(staffName !== null && { staffName }),
      }));
    },
  };
}
