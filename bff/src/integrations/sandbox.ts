import type { Integrations } from '.';
import { type SandboxCourier, sandboxCourier } from './courier/sandbox';
import { sandboxFace } from './face/sandbox';
import { sandboxNetworkId } from './network-id/sandbox';
import { type SandboxRegistries, sandboxRegistries } from './registries/sandbox';
import { sandboxPeople } from './sandbox-people';
import { type SandboxSms, sandboxSms } from './sms/sandbox';

export type SandboxIntegrations = Integrations & {
  readonly registries: SandboxRegistries;
  readonly sms: SandboxSms;
  readonly courier: SandboxCourier;
};

/** Stand-ins for everything outside, over the invented people. `journey`: a parcel's way, in milliseconds. */
export const sandboxIntegrations = (parts: {
  readonly clock: () => Date;
  readonly journey?: number;
}): SandboxIntegrations => ({
  registries: sandboxRegistries(sandboxPeople),
  face: sandboxFace(sandboxPeople),
  networkId: sandboxNetworkId(sandboxPeople),
  sms: sandboxSms(parts.clock),
  courier: sandboxCourier(parts),
});
