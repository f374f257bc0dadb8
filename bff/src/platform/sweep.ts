import type { Queryable, Statement } from './database';

/** How many rows go at once: few enough for a short statement, even where pictures go with them. */
const BATCH = 200;

/** One line of the retention schedule: rows of a kind, and how many milliseconds they are kept. */
export type Sweep = { readonly keep: number; readonly statement: Statement<never> };

export const days = (count: number): number => count * 86_400_000;

/**
 * The text of a sweep's statement: deletes rows of `table` whose `age` is before $1, oldest first, $2
 * at once. The rows are locked as they are chosen, so that one which is changed just then, and is
 * not over age any more, stays; one that somebody else holds waits for the next time.
 */
export const deletingOld = (table: string, age: string, condition = 'true'): string =>
  `delete from ${table} where ctid = any (array(
     select ctid from ${table} where ${age} < $1 and ${condition}
     order by ${age} limit $2 for update skip locked))`;

/** Deletes whatever is over age, batch by batch, each on its own, until nothing is left. */
export async function sweepAll(db: Queryable, sweeps: readonly Sweep[], now: Date): Promise<void> {
  for (const { keep, statement } of sweeps) {
    const before = new Date(now.getTime() - keep);
    while ((await db.run(statement, [before, BATCH])) === BATCH);
  }
}
