import type { Shipment } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { newId, randomToken } from '../../platform/id';
import type { DeliveryParts, ShipmentOrder } from './parts';
import { sealAddress } from './sealed-shipment';
import { insertShipment } from './shipment-store';

/** Prepares the parcel of an approved case, in the approval's transaction. */
export async function prepareShipment(
  parts: Pick<DeliveryParts, 'vault' | 'clock'>,
  tx: Queryable,
  order: ShipmentOrder,
): Promise<Shipment> {
  const id = newId('shipment');
  const { caseId, caseNumber, serviceCode, departmentCode, citizenId, address } = order;
  await tx.run(insertShipment, [
    id,
    caseId,
    caseNumber,
    serviceCode,
    departmentCode,
    citizenId,
    await sealAddress(parts, tx, { id, citizenId }, address),
    randomToken(16),
    parts.clock(),
  ]);
  return { id, state: 'prepared', events: [] };
}
