import type { AssuranceLevel, Case, ServiceDefinition } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Database, Queryable } from '../../platform/database';
import type { Log } from '../../platform/log';
import type { Vault } from '../../platform/vault';
import type { Catalogue } from '../catalogue';
import type { ConsentRoom } from '../consent';
import type { Delivery } from '../delivery';
import type { Identity } from '../identity';

/** An application at the moment it is submitted, as the rooms above hear of it. */
export type Submission = {
  readonly applicationId: string;
  readonly citizenId: string;
  readonly serviceCode: string;
  readonly consentId: string;
  readonly draftId: string;
  readonly receivedAt: Date;
  readonly delivery: ServiceDefinition['delivery'];
  readonly level: AssuranceLevel;
};

/** What the room stands on: engines, the rooms it may call, and what others do in its acts. */
export type ApplicationParts = {
  readonly database: Database;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly log: Pick<Log, 'fault'>;
  /** How long an answer waits for registers, in milliseconds; later ones arrive by the next read. */
  readonly patience?: number;
  readonly catalogue: Pick<
    Catalogue,
    'service' | 'openService' | 'department' | 'register' | 'field'
  >;
  readonly identity: Pick<Identity, 'personOf'>;
  readonly consent: Pick<ConsentRoom, 'lockActive' | 'readRegister'>;
  readonly delivery: Pick<Delivery, 'addressOf'>;
  /** Opens the case, in the transaction of the submission. */
  whenSubmitted(tx: Queryable, submission: Submission): Promise<Case>;
};
