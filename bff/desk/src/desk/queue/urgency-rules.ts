import { isOver, type QueueLine } from '@zero-visit/shared-types';
import { daysUntil } from '../../texts/dates';

/** How a promise stands: nothing is urgent about what is over or already with the courier. */
export type Urgency = 'settled' | 'overdue' | 'soon' | 'calm';

/** A promise that ends today or tomorrow is soon. Times in milliseconds since the epoch. */
export function urgencyOf(
  line: Pick<QueueLine, 'state' | 'promised'> & { overdue?: boolean },
  now: number,
): Urgency {
  if (isOver(line.state) || line.state === 'issued') return 'settled';
  const days = daysUntil(line.promised.date, now);
  if (line.overdue || days < 0) return 'overdue';
  return days <= 1 ? 'soon' : 'calm';
}
