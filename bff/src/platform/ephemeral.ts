import type { Rate } from '@zero-visit/shared-types';
import { Problem } from './problem';

/**
 * Short-lived state that may be lost without losing any truth: wake-up calls between requests and
 * counters of rate limits. What must happen once is never decided here, but by one SQL statement.
 */
export type Ephemeral = {
  publish(topic: string, message: string): Promise<void>;
  /** Answers how to stop listening. */
  subscribe(topic: string, listener: (message: string) => void): Promise<() => Promise<void>>;
  /** Counts one use of `name` by `who`, and says whether it is within the rate. */
  limit(
    name: string,
    who: string,
    rate: Rate,
  ): Promise<{ allowed: boolean; retryAfterSeconds: number }>;
  close(): Promise<void>;
};

/** Counts one use of `name` by `who`. Problem: `too-many-requests` where that is beyond the rate. */
export async function stayWithin(
  ephemeral: Pick<Ephemeral, 'limit'>,
  name: string,
  who: string,
  rate: Rate,
): Promise<void> {
  const { allowed, retryAfterSeconds } = await ephemeral.limit(name, who, rate);
  if (allowed) return;
  throw new Problem('too-many-requests', undefined, { retryAfter: retryAfterSeconds });
}
