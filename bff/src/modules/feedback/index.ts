export { createFeedback, type Feedback } from './create-feedback';
export { feedbackHoldings } from './holdings';
