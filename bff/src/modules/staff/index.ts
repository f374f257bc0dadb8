export type { NewStaff, Staff } from './create-staff';
export { createStaff } from './create-staff';
