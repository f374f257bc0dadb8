import type { NetworkId } from '../network-id';
import type { IdentityProvider } from './identity-provider';

/** The holder of a 网证 knows its PIN. */
export const networkIdProvider = (networkId: NetworkId): IdentityProvider => ({
  async begin() {
    return { next: { kind: 'pin', standIn: networkId.standIn }, kept: {} };
  },
  async finish({ name = '', idNumber = '' }, _kept, answer) {
    if (answer.kind !== 'pin') return undefined;
    if (!(await networkId.verify({ name, idNumber, pin: answer.pin }))) return undefined;
    return { provider: 'networkId', subject: idNumber, level: 'L3', name, idNumber };
  },
});
