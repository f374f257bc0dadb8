import type { Clock } from '../../platform/clock';
import type { Holding } from '../../platform/holding';
import type { Vault } from '../../platform/vault';
import type { ApplicationRoom } from '../applications';
import type { CaseRoom } from '../cases';
import type { Identity } from '../identity';
import type { Transparency } from '../transparency';

/** What the room stands on. */
export type RightsParts = {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly identity: Pick<Identity, 'mustHaveProved' | 'mustBeSettled' | 'beginErasure'>;
  readonly cases: Pick<CaseRoom, 'keptCases'>;
  readonly transparency: Pick<Transparency, 'recordAct'>;
  readonly applications: Pick<ApplicationRoom, 'consentsOf'>;
  /** What each room holds of a citizen; a row that names another goes before it. */
  readonly holdings: readonly Holding[];
};
