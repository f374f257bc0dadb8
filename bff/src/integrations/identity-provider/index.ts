export type {
  Attempt,
  Begun,
  IdentityProvider,
  IdentityProviders,
  Proved,
} from './identity-provider';
export { identityProviders } from './providers';
