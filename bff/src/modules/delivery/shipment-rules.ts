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

/**
 * Lines in the order in which they happened, whatever the order in which they were told. Without
 * advanced codes the courier marks only the newest line of a list, and the same line is only "on the
 * road" in the next list: told both ways it is one line, with the state that says more.
 */
export function inOrder(events: readonly ShipmentEvent[]): ShipmentEvent[] {
  const lines = new Map<string, ShipmentEvent>();
  for (const event of events) {
    const key = `${event.at} ${event.text}`;
    const known = lines.get(key);
    if (!known || saysMore(event.state, known.state)) lines.set(key, event);
  }
  return [...lines.values()].sort(
    (a, b) =>
      a.at.localeCompare(b.at) || RANK[a.state] - RANK[b.state] || a.text.localeCompare(b.text),
  );
}

function saysMore(state: ShipmentState, known: ShipmentState): boolean {
  if (known === 'inTransit' || state === 'inTransit') return known === 'inTransit';
  return RANK[state] > RANK[known];
}

/**
 * Where a parcel is, from every line that was ever told: the newest line says. It depends on the
 * set of lines alone, so that late, doubled and shuffled pushes end as the serial order does
 * (domain.md §8.1). Without any line the parcel is still prepared.
 */
export const stateFrom = (events: readonly ShipmentEvent[]): ShipmentState =>
  inOrder(events).at(-1)?.state ?? 'prepared';
