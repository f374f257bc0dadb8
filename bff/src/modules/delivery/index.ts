export { createDelivery, type Delivery } from './create-delivery';
export { loadDivisions } from './division-names';
export type { DeliveryParts, ShipmentMoved } from './parts';
