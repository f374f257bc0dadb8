export type {
  Attempt,
  Begun,
  IdentityProvider,
  IdentityProviders,
  Kept,
  Proved,
} from './identity-provider';
export { identityProviders } from './providers';
