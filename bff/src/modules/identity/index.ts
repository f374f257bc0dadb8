export { createIdentity, type Identity, type IdentityParts } from './create-identity';
export type { StandingErrand } from './errands';
export { identityHoldings } from './holdings';
