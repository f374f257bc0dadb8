import type { AlertKind } from '@zero-visit/shared-types';
import { statement } from '../../platform/database';

export type StoredAlert = {
  id: string;
  kind: AlertKind;
  staffName: string | null;
  firstAt: Date;
  lastAt: Date;
  times: number;
};

// One line for each kind, person and hour: whoever goes on is counted, not listed again.
export const raiseStaffAlert = statement(
  'staff-alert-raise',
  `insert into staff_alerts (id, kind, staff_id, hour, first_at, last_at, times)
   values ($1, $2, $3, date_trunc('hour', $4::timestamptz), $4, $4, 1)
   on conflict (kind, staff_id, hour) do update
     set last_at = excluded.last_at, times = staff_alerts.times + 1`,
);

export const listStaffAlerts = statement<StoredAlert>(
  'staff-alert-list',
  `select a.id, a.kind, m.name as "staffName", a.first_at as "firstAt", a.last_at as "lastAt", a.times
   from staff_alerts a left join staff m on m.id = a.staff_id
   where a.last_at > $1 order by a.last_at desc, a.id desc limit 200`,
);
