import type { ShipmentEvent, ShipmentState } from '@zero-visit/shared-types';
import fc from 'fast-check';
import { inOrder, stateFrom } from '../../bff/src/modules/delivery/shipment-rules';

const line = (minute: number, state: ShipmentState, text: string = state): ShipmentEvent => ({
  at: new Date(Date.UTC(2026, 10, 25, 1, minute)).toISOString(),
  state,
  text,
});

const way = [
  line(0, 'handedOver'),
  line(5, 'collected'),
  line(9, 'inTransit', '离开佛山'),
  line(20, 'outForDelivery'),
  line(30, 'delivered'),
];

/** A journey with hundreds of small differences: any states at any minutes, some at the same one. */
const journey = fc.array(
  fc
    .tuple(
      fc.nat(40),
      fc.constantFrom<ShipmentState>(
        'collected',
        'inTransit',
        'trouble',
        'outForDelivery',
        'returning',
        'returned',
        'delivered',
      ),
      fc.constantFrom('一', '二', '三'),
      fc.constantFrom(undefined, '佛山市', '广州市'),
    )
    .map(([minute, state, text, place]) => ({
      ...line(minute, state, text),
      ...(place !== undefined && { place }),
    })),
  { minLength: 1, maxLength: 12 },
);

/** The same lines in another order, some of them more than once. */
const told = (events: readonly ShipmentEvent[]) =>
  fc
    .tuple(
      fc.shuffledSubarray([...events], { minLength: events.length }),
      fc.shuffledSubarray([...events]),
    )
    .map(([all, again]) => [...again, ...all]);

describe("a parcel's way", () => {
  it('is prepared before any line', () => {
    expect(stateFrom([])).toBe('prepared');
  });

  it.each(way.map((_, at) => [way[at]?.state, way.slice(0, at + 1)] as const))(
    'is %s by its newest line',
    (state, events) => {
      expect(stateFrom(events)).toBe(state);
    },
  );

  it('does not go back when an old line comes late', () => {
    const [first, second, , fourth] = way;
    if (!first || !second || !fourth) throw new Error('the way is too short');
    expect(stateFrom([fourth, first, second])).toBe('outForDelivery');
  });

  it('may come back to the sender', () => {
    expect(stateFrom([...way.slice(0, 4), line(40, 'trouble'), line(50, 'returned')])).toBe(
      'returned',
    );
  });

  it('has ended at the door, whatever is said of the road afterwards', () => {
    expect(stateFrom([...way, line(40, 'inTransit', '谢谢'), line(41, 'outForDelivery')])).toBe(
      'delivered',
    );
    expect(stateFrom([...way, line(40, 'inTransit'), line(50, 'returning')])).toBe('returning');
    expect(stateFrom([...way, line(40, 'returned'), line(50, 'inTransit')])).toBe('returned');
  });

  it('ends as in the serial order, however shuffled and doubled it is told', () => {
    const tellings = journey.chain((events) => fc.tuple(fc.constant(events), told(events)));
    fc.assert(
      fc.property(tellings, ([events, shuffled]) => {
        expect(inOrder(shuffled)).toEqual(inOrder(events));
        expect(stateFrom(shuffled)).toBe(stateFrom(events));
      }),
    );
  });

  it('takes a line that was marked once, and once only "on the road", as one line', () => {
    const marked = line(5, 'collected', '已揽收');
    const unmarked = line(5, 'inTransit', '已揽收');
    expect(inOrder([marked, unmarked])).toEqual([marked]);
    expect(inOrder([unmarked, marked])).toEqual([marked]);
  });
});
