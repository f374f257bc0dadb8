export { type CaseRoom, createCases } from './create-cases';
export { caseHoldings } from './holdings';
export type { CaseMoved, CaseParts } from './parts';
