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

/** How many lines of a way are kept, the newest: no courier needs more, and nobody may fill a disk. */
const LONGEST_WAY = 500;

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
    if (!known || saysMore(event, known)) lines.set(key, event);
  }
  return [...lines.values()]
    .sort(
      (a, b) =>
        a.at.localeCompare(b.at) || RANK[a.state] - RANK[b.state] || a.text.localeCompare(b.text),
    )
    .slice(-LONGEST_WAY);
}

/** Which of two tellings of one line is kept must not depend on which came first. */
function saysMore(one: ShipmentEvent, other: ShipmentEvent): boolean {
  if (one.state === other.state) return (one.place ?? '') > (other.place ?? '');
  if (one.state === 'inTransit' || other.state === 'inTransit') return other.state === 'inTransit';
  return RANK[one.state] > RANK[other.state];
}

/** Where a way ends. From the door only a parcel that is sent back goes on. */
const ENDS: readonly ShipmentState[] = ['delivered', 'returned'];
const LEADS_BACK: readonly ShipmentState[] = ['returning', 'returned'];

/**
 * Where a parcel is, from every line that was ever told: the newest line says, and after an end only
 * what leads back to the sender. It depends on the set of lines alone, so that late, doubled and
 * shuffled pushes end as the serial order does (domain.md §8.1). Without any line the parcel is still
 * prepared.
 */
export const stateFrom = (events: readonly ShipmentEvent[]): ShipmentState =>
  inOrder(events).reduce<ShipmentState>(
    (before, { state }) => (ENDS.includes(before) && !LEADS_BACK.includes(state) ? before : state),
    'prepared',
  );
