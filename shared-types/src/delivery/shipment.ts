import * as z from 'zod';
import { Instant, idOf } from '../id';

export const ShipmentId = idOf('shipment');

/** The way of a parcel. Recomputed from the courier's whole list, so that late pushes cannot turn it back. */
export const ShipmentState = z
  .enum([
    'prepared',
    'handedOver',
    'collected',
    'inTransit',
    'outForDelivery',
    'delivered',
    'trouble',
    'returning',
    'returned',
  ])
  .meta({ id: 'ShipmentState' });
export type ShipmentState = z.infer<typeof ShipmentState>;

export const ShipmentEvent = z.object({
  at: Instant,
  state: ShipmentState,
  /** The courier's words, without names or numbers of people. */
  text: z.string(),
  place: z.string().optional(),
});
export type ShipmentEvent = z.infer<typeof ShipmentEvent>;

export const Shipment = z
  .object({
    id: ShipmentId,
    state: ShipmentState,
    carrier: z.string().optional(),
    number: z.string().optional(),
    events: z.array(ShipmentEvent),
  })
  .meta({ id: 'Shipment' });
export type Shipment = z.infer<typeof Shipment>;
