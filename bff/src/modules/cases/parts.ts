import type {
  CaseAction,
  CaseCertificate,
  ServiceDefinition,
  Shipment,
} from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { Emit } from '../../platform/outbox';
import type { Vault } from '../../platform/vault';
import type { ApplicationRoom } from '../applications';
import type { Catalogue } from '../catalogue';
import type { Transparency } from '../transparency';

/** A case was received or moved. `action` is one of the lifecycle, or `submit`. */
export type CaseMoved = {
  readonly name: 'case.moved';
  readonly caseId: string;
  readonly caseNumber: string;
  readonly citizenId: string;
  readonly serviceCode: string;
  /** The draft that the case came from, which a window may be waiting for. */
  readonly draftId: string;
  readonly action: CaseAction | 'submit';
};

/** An approved case, for those who make its result. */
type ApprovedCase = {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly citizenId: string;
  readonly applicationId: string;
  readonly service: ServiceDefinition;
  readonly delivery: ServiceDefinition['delivery'];
  readonly at: Date;
};

/** What an approval made: the certificate, and the parcel where paper is mailed. */
type CaseResult = { readonly certificate: CaseCertificate; readonly shipment?: Shipment };

/** What the room stands on: engines, the rooms it may call, and what others do in its acts. */
export type CaseParts = {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly emit: Emit<CaseMoved>;
  readonly catalogue: Pick<Catalogue, 'service' | 'department' | 'field'>;
  readonly applications: Pick<ApplicationRoom, 'contentOf' | 'correctAnswers' | 'attachmentOf'>;
  readonly transparency: Pick<Transparency, 'recordAct' | 'recordStaffAct' | 'recordStaffLook'>;
  /** In the transaction of the approval: issues the certificate and prepares its parcel. */
  whenApproved(tx: Queryable, approved: ApprovedCase): Promise<CaseResult>;
};
