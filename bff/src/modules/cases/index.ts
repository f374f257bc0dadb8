export { type CaseRoom, createCases } from './create-cases';
export type { CaseMoved, CaseParts } from './parts';
