import type { IdentityProviders } from '../../integrations/identity-provider';
import type { Registries } from '../../integrations/registries';
import type { Clock } from '../../platform/clock';
import { Problem } from '../../platform/problem';
import type { Vault } from '../../platform/vault';
import type { Devices } from './devices';
import type { People } from './people';
import type { Sessions } from './sessions';
import type { Tried, Tries } from './tries';
import type { VerificationDetails } from './verification-rules';

export type VerificationParts = {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly registries: Pick<Registries, 'matches'>;
  readonly providers: IdentityProviders;
  readonly people: People;
  readonly devices: Devices;
  readonly sessions: Sessions;
  readonly tries: Tries;
};

/** Where a verification's name, number and mobile are sealed; their owner is the phone. */
export const detailsPlace = (row: string) => ({
  table: 'verifications',
  column: 'details_sealed',
  row,
});

/** Whose tries a failure counts against. */
export function triesOf(deviceId: string, { idNumber, mobile }: VerificationDetails): Tried[] {
  if (idNumber === undefined) return [['oneTimeCode', mobile ?? deviceId]];
  const tried: Tried[] = [
    ['identityOnDevice', deviceId],
    ['identityNumber', idNumber],
  ];
  return tried;
}

/** Waits for a provider; whatever goes wrong there is an outage to the citizen, and nobody's failure. */
export async function outside<T>(work: Promise<T>): Promise<T> {
  return work.catch((cause: unknown) => {
    if (cause instanceof Problem) throw cause;
    throw new Problem('temporarily-unavailable', undefined, { cause, retryAfter: 5 });
  });
}
