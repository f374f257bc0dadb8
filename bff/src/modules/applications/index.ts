export {
  type ApplicationRoom,
  createApplications,
  type SubmittedContent,
} from './create-applications';
export type { ApplicationParts, FullAddress, Submission } from './parts';
