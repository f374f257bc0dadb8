export { createIdentity, type Identity } from './create-identity';
export type { StandingErrand } from './errands';
