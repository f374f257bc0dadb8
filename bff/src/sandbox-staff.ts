import type { StaffRole } from '@zero-visit/shared-types';

type SandboxStaff = {
  readonly username: string;
  /** Shown to everybody: there is nothing real behind it. */
  readonly password: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly departmentCode: string;
};

/** Invented staff: a reviewer for each department that decides, and the supervisor of the halls. */
export const sandboxStaff: readonly SandboxStaff[] = [
  {
    username: 'hrss',
    password: 'try-hrss-desk',
    name: '梁经办',
    role: 'reviewer',
    departmentCode: 'hrss',
  },
  {
    username: 'civil',
    password: 'try-civil-desk',
    name: '何经办',
    role: 'reviewer',
    departmentCode: 'civil-affairs',
  },
  {
    username: 'insurance',
    password: 'try-insurance-desk',
    name: '区经办',
    role: 'reviewer',
    departmentCode: 'social-insurance',
  },
  {
    username: 'supervisor',
    password: 'try-supervisor-desk',
    name: '霍主管',
    role: 'supervisor',
    departmentCode: 'government-services',
  },
];
