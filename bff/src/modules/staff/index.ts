export type { Staff } from './create-staff';
export { createStaff } from './create-staff';
