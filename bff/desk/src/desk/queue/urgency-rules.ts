import { isOver, type QueueLine } from '@zero-visit/shared-types';

/** How a promise stands: nothing is urgent about what is over or already with the courier. */
export type Urgency = 'settled' | 'overdue' | 'soon' | 'calm';

type Promised = Pick<QueueLine, 'state'> & { readonly overdue?: boolean };

/** A promise that ends today or tomorrow is soon. `daysLeft` is negative once its day has passed. */
export function urgencyOf({ state, overdue }: Promised, daysLeft: number): Urgency {
  if (isOver(state) || state === 'issued') return 'settled';
  if (overdue || daysLeft < 0) return 'overdue';
  return daysLeft <= 1 ? 'soon' : 'calm';
}
