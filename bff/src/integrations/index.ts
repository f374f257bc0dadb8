import type { Courier } from './courier';
import type { FaceCheck } from './face';
import type { NetworkId } from './network-id';
import type { Registries } from './registries';
import type { Sms } from './sms';

/** Everything outside that the rooms talk to; each is a real adapter, or a stand-in that says so. */
export type Integrations = {
  readonly registries: Registries;
  readonly face: FaceCheck;
  readonly networkId: NetworkId;
  readonly sms: Sms;
  readonly courier: Courier;
};
