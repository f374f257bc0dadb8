export { type ConsentRoom, createConsent } from './create-consent';
export { consentHoldings } from './holdings';
export type { ConsentParts, GivenConsent } from './parts';
export type { Reading } from './read-register';
