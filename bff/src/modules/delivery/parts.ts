import type { NewAddress, Shipment, ShipmentState } from '@zero-visit/shared-types';
import type { Courier } from '../../integrations/courier';
import type { Clock } from '../../platform/clock';
import type { Database, Queryable } from '../../platform/database';
import type { Log } from '../../platform/log';
import type { Emit } from '../../platform/outbox';
import type { Vault } from '../../platform/vault';
import type { Transparency } from '../transparency';

/** A parcel reached another state. */
export type ShipmentMoved = {
  readonly name: 'shipment.moved';
  readonly caseId: string;
  readonly caseNumber: string;
  readonly serviceCode: string;
  readonly citizenId: string;
  readonly state: ShipmentState;
};

export const shipmentMoved = (
  { caseId, caseNumber, serviceCode, citizenId }: Omit<ShipmentMoved, 'name' | 'state'>,
  state: ShipmentState,
): ShipmentMoved => ({
  name: 'shipment.moved',
  caseId,
  caseNumber,
  serviceCode,
  citizenId,
  state,
});

/** A parcel as an approval asks for it. */
export type ShipmentOrder = {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly serviceCode: string;
  readonly departmentCode: string;
  readonly citizenId: string;
  readonly address: NewAddress;
};

/** What the room stands on: engines, the courier, and what others do when a parcel moves. */
export type DeliveryParts = {
  readonly database: Database;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly log: Log;
  readonly emit: Emit<ShipmentMoved>;
  readonly transparency: Pick<Transparency, 'recordStaffLook'>;
  readonly courier: Courier;
  /** From which the salt of each callback's signatures is derived. */
  readonly courierSalt: Uint8Array;
  /** The full name of each district by its code (GB/T 2260). */
  readonly divisions: ReadonlyMap<string, string>;
  /** Where the courier reaches us, without a slash at the end. */
  readonly origin: string;
  /** Whether a case still waits for its parcel; holds the case as it is until the transaction ends. */
  awaitsParcel(tx: Queryable, caseId: string): Promise<boolean>;
  /** What a case makes of its parcel's way, in the transaction that took it in. */
  whenMoved(tx: Queryable, moved: { caseId: string; shipment: Shipment }): Promise<void>;
};
