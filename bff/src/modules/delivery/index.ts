export { createDelivery, type Delivery } from './create-delivery';
export { loadDivisions } from './division-names';
export { deliveryHoldings } from './holdings';
export type { DeliveryParts, ShipmentMoved } from './parts';
