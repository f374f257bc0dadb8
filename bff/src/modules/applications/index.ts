export { type ApplicationRoom, createApplications } from './create-applications';
export type { ApplicationParts, Submission } from './parts';
