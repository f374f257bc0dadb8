import { normaliseName } from '@zero-visit/shared-types';
import type { SandboxPerson } from '../sandbox-people';
import type { NetworkId } from '.';

/** Knows the PINs of the invented people. */
export const sandboxNetworkId = (people: readonly SandboxPerson[]): NetworkId => ({
  standIn: true,
  async verify({ name, idNumber, pin }) {
    return people.some(
      (each) =>
        each.idNumber === idNumber &&
        each.pin === pin &&
        normaliseName(each.name) === normaliseName(name),
    );
  },
});
