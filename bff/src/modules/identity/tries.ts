import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import { Problem } from '../../platform/problem';
import type { Vault } from '../../platform/vault';
import { type TryKind, tryRules } from './try-rules';
import { countTry, findTries, giveBackTry } from './try-store';

/** What is tried, and by or about whom. */
export type Tried = readonly [kind: TryKind, subject: string];

/**
 * Attempts, counted in the database so that no restart and no second node forgets them. A subject
 * (a phone, a mobile or identity number) is kept as a blind index.
 */
export function createTries({ vault, clock }: { readonly vault: Vault; readonly clock: Clock }) {
  const subjectOf = (kind: TryKind, subject: string) => vault.blindIndex(`tries-${kind}`, subject);

  const blocked = (until: Date): Problem =>
    new Problem('too-many-requests', undefined, {
      retryAfter: Math.max(1, Math.ceil((until.getTime() - clock().getTime()) / 1000)),
    });

  const find = (db: Queryable, kind: TryKind, subject: string) =>
    db.one(findTries, [kind, subjectOf(kind, subject), clock()]);

  /** Problem: `too-many-requests` when this one is over the limit. */
  async function count(db: Queryable, kind: TryKind, subject: string): Promise<void> {
    const { limit, period, from } = tryRules[kind];
    const now = clock();
    const index = subjectOf(kind, subject);
    const until = new Date(now.getTime() + period);
    const counted = await db.one(countTry, [kind, index, now, until, limit, from === 'last']);
    if (!counted) throw blocked((await find(db, kind, subject))?.until ?? until);
  }

  /** Problem: `too-many-requests` while no try is left. */
  async function refuseBlocked(db: Queryable, kind: TryKind, subject: string): Promise<void> {
    const found = await find(db, kind, subject);
    if (found && found.count >= tryRules[kind].limit) throw blocked(found.until);
  }

  async function giveBack(db: Queryable, tried: readonly Tried[]): Promise<void> {
    for (const [kind, subject] of tried)
      await db.run(giveBackTry, [kind, subjectOf(kind, subject)]);
  }

  /**
   * Runs a check whose failures are counted. Each try is written down before the check, so that many
   * at once do not get around the limit, and taken back if it found something or an outage spoilt it.
   * `db` is the pool: no refusal may roll a count back. Problem: `too-many-requests`.
   */
  async function attempt<T>(
    db: Queryable,
    tried: readonly Tried[],
    check: () => Promise<T>,
  ): Promise<T> {
    const counted: Tried[] = [];
    try {
      for (const each of tried) {
        await count(db, ...each);
        counted.push(each);
      }
      const outcome = await check();
      if (outcome) await giveBack(db, counted);
      return outcome;
    } catch (error) {
      await giveBack(db, counted);
      throw error;
    }
  }

  /** How many are left of the first kind that runs out. */
  async function left(db: Queryable, tried: readonly Tried[]): Promise<number> {
    const counts = await Promise.all(
      tried.map(async ([kind, subject]) => {
        const found = await find(db, kind, subject);
        return tryRules[kind].limit - (found?.count ?? 0);
      }),
    );
    return Math.max(0, Math.min(...counts));
  }

  return { count, refuseBlocked, attempt, left };
}

export type Tries = ReturnType<typeof createTries>;
