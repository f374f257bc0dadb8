export { type ConsentRoom, createConsent } from './create-consent';
export type { ConsentParts, GivenConsent } from './parts';
export type { Land, Reading, RegisterRequest } from './read-register';
