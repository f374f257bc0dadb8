export {
  type ApplicationRoom,
  createApplications,
  type SubmittedContent,
} from './create-applications';
export type { ApplicationParts, Submission } from './parts';
