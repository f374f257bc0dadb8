export { type CaseRoom, createCases } from './create-cases';
export type { ApprovedCase, CaseMoved, CaseParts, CaseResult } from './parts';
