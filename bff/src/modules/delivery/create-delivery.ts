import type { deliveryRoutes, Shipment } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import type { Handlers } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import { createAddressBook } from './address-book';
import { findDeskShipment, showRecipient } from './desk-shipment';
import { dispatchShipment } from './dispatch-shipment';
import { followAgain } from './follow-shipments';
import type { DeliveryParts, ShipmentOrder } from './parts';
import { prepareShipment } from './prepare-shipment';
import { receiveCourierPush } from './receive-push';
import { openWay, shownShipment } from './sealed-shipment';

type ShipmentHandlers = Handlers<
  Pick<typeof deliveryRoutes, 'getShippingLabel' | 'dispatchShipment' | 'receiveCourierPush'>
>;

/** The way of the paper: the citizen's addresses, parcels, and what the courier tells of them. */
export function createDelivery(parts: DeliveryParts) {
  const book = createAddressBook(parts);
  return {
    handlers: { ...book.handlers, ...shipmentHandlers(parts) },
    addressOf: book.addressOf,
    prepare: (tx: Queryable, order: ShipmentOrder): Promise<Shipment> =>
      prepareShipment(parts, tx, order),
    followAgain: () => followAgain(parts),
  };
}

export type Delivery = ReturnType<typeof createDelivery>;

/** Parcels: prepared with the approval, handed to the courier at the desk, followed to the door. */
const shipmentHandlers = (parts: DeliveryParts): ShipmentHandlers => ({
  async getShippingLabel({ params }, staff, tx) {
    const stored = await findDeskShipment(tx, params.id, staff);
    if (!stored) throw new Problem('not-found');
    const shipment = shownShipment(stored, stored.state, await openWay(parts, tx, stored));
    return { shipment, ...(await showRecipient(parts, tx, stored, staff)) };
  },

  dispatchShipment: dispatchShipment(parts),

  receiveCourierPush: receiveCourierPush(parts),
});
