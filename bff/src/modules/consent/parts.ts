import type {
  AnswerValue,
  Department,
  Draft,
  Errand,
  LocalText,
  RegisterField,
  ServiceDefinition,
  SheetField,
} from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Database, Queryable } from '../../platform/database';
import type { Ephemeral } from '../../platform/ephemeral';
import type { DeviceCaller } from '../../platform/handler';
import type { Vault } from '../../platform/vault';
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
  readonly catalogue: {
    openService(code: string): ServiceDefinition;
    department(code: string): Department;
    field(id: string): RegisterField;
    register(id: string): { readonly name: LocalText; readonly department: string };
    sheetOf(service: ServiceDefinition): readonly SheetField[];
  };
  readonly identity: {
    errandFor(
      tx: Queryable,
      errandId: string,
      caller: DeviceCaller,
    ): Promise<
      | (Pick<Errand, 'id' | 'state' | 'levelNeeded' | 'nonce'> & { readonly serviceCode: string })
      | undefined
    >;
    authoriseErrand(
      tx: Queryable,
      errand: { errandId: string; nonce: string; draftId: string },
    ): Promise<boolean>;
    personOf(db: Queryable, citizenId: string): Promise<{ name: string; idNumber: string }>;
  };
  readonly transparency: {
    recordAccess(
      tx: Queryable,
      access: {
        citizenId: string;
        office: LocalText;
        reader: string;
        purpose: LocalText;
        fields: LocalText[];
      },
    ): Promise<void>;
  };
  readonly registries: {
    read(
      request: {
        register: string;
        person: { name: string; idNumber: string };
        fields: string[];
        receiver: string;
        consentId: string;
      },
      signal: AbortSignal,
    ): Promise<{ values: Record<string, AnswerValue>; asOf: Date }>;
  };
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
