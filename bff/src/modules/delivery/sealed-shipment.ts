import type { NewAddress, Shipment, ShipmentEvent, ShipmentState } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import type { DeliveryParts } from './parts';
import type { StoredShipment } from './shipment-store';

type Parts = Pick<DeliveryParts, 'vault'>;
type Column = 'address_sealed' | 'way_sealed';

const place = (row: string, column: Column) => ({ table: 'shipments', column, row });

export const sealAddress = (
  { vault }: Parts,
  tx: Queryable,
  { id, citizenId }: Pick<StoredShipment, 'id' | 'citizenId'>,
  address: NewAddress,
): Promise<Buffer> => vault.sealJson(tx, citizenId, place(id, 'address_sealed'), address);

/** The address in clear. Whoever shows it to others has written the access record before. */
export const openAddress = (
  { vault }: Parts,
  db: Queryable,
  { id, citizenId, addressSealed }: StoredShipment,
): Promise<NewAddress> => vault.openJson(db, citizenId, place(id, 'address_sealed'), addressSealed);

export const sealWay = (
  { vault }: Parts,
  tx: Queryable,
  { id, citizenId }: Pick<StoredShipment, 'id' | 'citizenId'>,
  way: readonly ShipmentEvent[],
): Promise<Buffer> => vault.sealJson(tx, citizenId, place(id, 'way_sealed'), way);

/** Every line that was told of a parcel so far, oldest first. */
export async function openWay(
  { vault }: Parts,
  db: Queryable,
  { id, citizenId, waySealed }: StoredShipment,
): Promise<ShipmentEvent[]> {
  return waySealed ? vault.openJson(db, citizenId, place(id, 'way_sealed'), waySealed) : [];
}

/** A parcel as the contract shows it. */
export const shownShipment = (
  { id, carrier, number }: Pick<StoredShipment, 'id' | 'carrier' | 'number'>,
  state: ShipmentState,
  events: ShipmentEvent[],
): Shipment => ({
  id,
  state,
  ...(carrier !== null && { carrier }),
  ...(number !== null && { number }),
  events,
});
