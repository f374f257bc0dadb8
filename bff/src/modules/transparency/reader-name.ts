import { createHash } from 'node:crypto';
import type { StaffCaller } from '../../platform/handler';

/**
 * How an access record names a member of staff: the role, and a pseudonym that stays the same for
 * the same person. Who it is, the office says when somebody complains.
 */
export function readerName({ role, staffId }: Pick<StaffCaller, 'role' | 'staffId'>): string {
  const pseudonym = createHash('sha256').update(staffId).digest('hex').slice(0, 6).toUpperCase();
  return `${role === 'supervisor' ? '主管' : '经办人'} ${pseudonym}`;
}
