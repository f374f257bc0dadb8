import type { Reader, StaffRole } from '@zero-visit/shared-types';

/** How a member of staff is named to the citizen: by role and pseudonym. The real name is for a complaint. */
export const readerOf = ({ role, staffId }: { role: StaffRole; staffId: string }): Reader => ({
  role,
  pseudonym: staffId.slice(-4),
});
