import type { StaffRole } from '@zero-visit/shared-types';
import { statement } from '../../platform/database';
import type { StaffCaller } from '../../platform/handler';

export type StoredStaff = {
  id: string;
  name: string;
  role: StaffRole;
  departmentCode: string;
  isDemo: boolean;
};

export type SignedIn = StoredStaff & { factor: StaffCaller['factor'] };

export const findStaffByUsername = statement<StoredStaff & { passwordHash: string }>(
  'staff-find-by-username',
  `select id, name, role, department_code as "departmentCode", is_demo as "isDemo", password_hash as "passwordHash"
   from staff where username = $1`,
);

export const findStaffName = statement<{ name: string }>(
  'staff-find-name',
  'select name from staff where id = $1',
);

export const findStaff = statement<StoredStaff>(
  'staff-find',
  `select id, name, role, department_code as "departmentCode", is_demo as "isDemo"
   from staff where id = $1`,
);

export const insertStaff = statement(
  'staff-insert',
  `insert into staff (id, username, password_hash, name, role, department_code, created_at, is_demo)
   values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (username) do nothing`,
);

export const insertStaffSession = statement(
  'staff-session-insert',
  `insert into staff_sessions (id, staff_id, started_at, last_used_at, factor)
   values ($1, $2, $3, $3, $4)`,
);

// The check of every request at the desk: id, member, and a life that is not over.
export const findStaffSession = statement<SignedIn>(
  'staff-session-find',
  `select m.id, m.name, m.role, m.department_code as "departmentCode",
     m.is_demo as "isDemo", s.factor
   from staff_sessions s join staff m on m.id = s.staff_id
   where s.id = $1 and s.staff_id = $2 and s.ended_at is null
     and s.last_used_at > $3 and s.started_at > $4`,
);

export const renewStaffSession = statement<SignedIn>(
  'staff-session-renew',
  `update staff_sessions s set last_used_at = $2 from staff m
   where s.id = $1 and m.id = s.staff_id and s.ended_at is null
     and s.last_used_at > $3 and s.started_at > $4
   returning m.id, m.name, m.role, m.department_code as "departmentCode",
     m.is_demo as "isDemo", s.factor`,
);

export const endStaffSession = statement(
  'staff-session-end',
  'update staff_sessions set ended_at = $2 where id = $1 and ended_at is null',
);
