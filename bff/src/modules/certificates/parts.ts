import type { AnswerValue, Department, ServiceDefinition } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { CodeSigner } from '../../platform/keys';
import type { Vault } from '../../platform/vault';
import type { Transparency } from '../transparency';

/** What the room stands on: engines, the rooms it may call, and what others do in its acts. */
export type CertificateParts = {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly signer: CodeSigner;
  /** Where phones reach us, without a slash at the end. */
  readonly origin: string;
  /** Whether registers and checks are stand-ins: then every paper says that it is a specimen. */
  readonly standIns: boolean;
  readonly transparency: Pick<Transparency, 'recordAct' | 'recordStaffLook'>;
  /** In the transaction of an opening by the holder; the first one ends an electronic case. */
  whenOpened(tx: Queryable, opened: { caseId: string }): Promise<unknown>;
};

/** An approved case, with what its certificate is to state. */
export type CertificateOrder = {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly citizenId: string;
  readonly service: ServiceDefinition;
  readonly department: Department;
  readonly holder: { readonly name: string; readonly idNumber: string };
  /** By id of a question or of a field. */
  readonly values: Readonly<Record<string, AnswerValue>>;
  readonly at: Date;
};
