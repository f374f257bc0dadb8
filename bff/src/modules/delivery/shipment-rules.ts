import type { ShipmentEvent, ShipmentState } from '@zero-visit/shared-types';

/** How far along the way a state is: decides between lines of the same second. */
const RANK: Record<ShipmentState, number> = {
  prepared: 0,
  handedOver: 1,
  collected: 2,
  inTransit: 3,
  trouble: 4,
  outForDelivery: 5,
  returning: 6,
  returned: 7,
  delivered: 8,
};

/** Lines in the order in which they happened, whatever the order in which they were told. */
export const inOrder = (events: readonly ShipmentEvent[]): ShipmentEvent[] =>
  [...events].sort(
    (a, b) =>
      a.at.localeCompare(b.at) || RANK[a.state] - RANK[b.state] || a.text.localeCompare(b.text),
  );

/**
 * Where a parcel is, from every line that was ever told: the newest line says. It depends on the
 * set of lines alone, so that late, doubled and shuffled pushes end as the serial order does
 * (domain.md §8.1). Without any line the parcel is still prepared.
 */
export const stateFrom = (events: readonly ShipmentEvent[]): ShipmentState =>
  inOrder(events).at(-1)?.state ?? 'prepared';
