import type { Draft } from '@zero-visit/shared-types';
import type { Registries } from '../../integrations/registries';
import type { Clock } from '../../platform/clock';
import type { Database, Queryable } from '../../platform/database';
import type { Ephemeral } from '../../platform/ephemeral';
import type { Vault } from '../../platform/vault';
import type { Catalogue } from '../catalogue';
import type { Identity } from '../identity';
import type { Transparency } from '../transparency';
import type { Reach } from './consent-store';

/** A consent as the rooms above hear of it. `permitted` are ids of the field dictionary. */
export type GivenConsent = {
  readonly consentId: string;
  readonly citizenId: string;
  readonly errandId: string;
  readonly serviceCode: string;
  readonly permitted: readonly string[];
};

/** What the room stands on: engines, the rooms it may call, and what others do in its acts. */
export type ConsentParts = {
  readonly database: Database;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly ephemeral: Pick<Ephemeral, 'publish' | 'subscribe'>;
  readonly catalogue: Pick<Catalogue, 'openService' | 'department' | 'field' | 'sheetOf'>;
  readonly identity: Pick<Identity, 'errandFor' | 'authoriseErrand' | 'personOf'>;
  readonly transparency: Pick<Transparency, 'recordAccess' | 'recordAct'>;
  /** Nothing else may read them: see read-register.ts. */
  readonly registries: Pick<Registries, 'read'>;
  /** Opens the draft, in the transaction of the consent. */
  whenGiven(tx: Queryable, given: GivenConsent): Promise<Draft>;
  /** Asks the registers, after the commit; answers the draft as far as they have answered in time. */
  afterGiven(draft: { citizenId: string; draftId: string }): Promise<Draft>;
  /** Clears what was not submitted, in the transaction of the withdrawal. */
  whenWithdrawn(
    tx: Queryable,
    withdrawn: { consentId: string; citizenId: string; at: Date },
  ): Promise<Reach>;
};
