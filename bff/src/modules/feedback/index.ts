export { createFeedback } from './create-feedback';
