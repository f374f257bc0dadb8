import type { FaceCheck } from '../face';
import type { NetworkId } from '../network-id';
import type { Sms } from '../sms';
import { faceProvider } from './face';
import type { IdentityProviders } from './identity-provider';
import { networkIdProvider } from './network-id';
import { textMessageProvider } from './text-message';

/** Puts whatever proves people behind the one interface. */
export const identityProviders = (outside: {
  readonly face: FaceCheck;
  readonly networkId: NetworkId;
  readonly sms: Pick<Sms, 'send'>;
}): IdentityProviders => ({
  sms: textMessageProvider(outside.sms, 'sms'),
  smsAndNumber: textMessageProvider(outside.sms, 'smsAndNumber'),
  face: faceProvider(outside.face),
  networkId: networkIdProvider(outside.networkId),
});
