import { EventEmitter } from 'node:events';
import type { Rate } from '@zero-visit/shared-types';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Ephemeral } from './ephemeral';

/** Short-lived state of one process: the default, and what a process falls back to without Redis. */
export function inProcessEphemeral(): Ephemeral {
  const topics = new EventEmitter().setMaxListeners(0);
  const limiters = new Map<string, RateLimiterMemory>();
  return {
    async publish(topic, message) {
      topics.emit(topic, message);
    },
    async subscribe(topic, listener) {
      // A turn later, as over a network: a publisher never runs its listeners' code.
      const hear = (message: string) => setImmediate(listener, message);
      topics.on(topic, hear);
      return async () => {
        topics.off(topic, hear);
      };
    },
    limit(name, who, rate) {
      const limiter =
        limiters.get(limiterKey(name, rate)) ?? new RateLimiterMemory(limiterOptions(name, rate));
      limiters.set(limiterKey(name, rate), limiter);
      return consume(limiter, who);
    },
    async close() {
      topics.removeAllListeners();
    },
  };
}

export const limiterKey = (name: string, { points, seconds }: Rate) =>
  `${name} ${points}/${seconds}`;

export const limiterOptions = (name: string, { points, seconds }: Rate) => ({
  keyPrefix: `limit:${name}`,
  points,
  duration: seconds,
});

/** Asks a limiter, whose refusal is a rejected promise. */
export async function consume(
  limiter: Pick<RateLimiterMemory, 'consume'>,
  who: string,
): ReturnType<Ephemeral['limit']> {
  try {
    await limiter.consume(who);
    return { allowed: true, retryAfterSeconds: 0 };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return {
      allowed: false,
      retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)),
    };
  }
}
