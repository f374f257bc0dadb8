export { type ApplicationRoom, createApplications } from './create-applications';
export { applicationHoldings } from './holdings';
export type { ApplicationParts, Submission } from './parts';
