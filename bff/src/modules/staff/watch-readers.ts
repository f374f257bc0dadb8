import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { Transparency } from '../transparency';
import type { Alerts } from './alerts';

export type WatchParts = {
  readonly clock: Clock;
  readonly transparency: Pick<Transparency, 'busyReaders'>;
};

const HOUR = 3_600_000;

/** More people in an hour than work at a desk needs. */
const PEOPLE = 30;

/** Tells supervisors of members of staff who look at many people. */
export async function watchReaders(
  db: Queryable,
  { clock, transparency, alerts }: WatchParts & { readonly alerts: Alerts },
): Promise<void> {
  const since = new Date(clock().getTime() - HOUR);
  for (const { staffId } of await transparency.busyReaders(db, since, PEOPLE)) {
    await alerts.raise(db, 'manyPeople', staffId);
  }
}
