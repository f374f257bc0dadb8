export type { Staff } from './create-staff';
export { createStaff, type StaffParts } from './create-staff';
