import { createAddressBook } from './address-book';
import type { DeliveryParts } from './parts';
import { createShipments } from './shipments';

/** The way of the paper: the citizen's addresses, parcels, and what the courier tells of them. */
export function createDelivery(parts: DeliveryParts) {
  const book = createAddressBook(parts);
  const shipments = createShipments(parts);
  return {
    handlers: { ...book.handlers, ...shipments.handlers },
    addressOf: book.addressOf,
    prepare: shipments.prepare,
    followAgain: shipments.followAgain,
  };
}

export type Delivery = ReturnType<typeof createDelivery>;
