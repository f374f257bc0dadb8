import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis } from 'rate-limiter-flexible';
import type { Ephemeral } from './ephemeral';
import { consume, inProcessEphemeral, limiterKey, limiterOptions } from './in-process-ephemeral';

/** The longest that a request waits for a Redis that does not answer, in milliseconds. */
const PATIENCE = 300;

/**
 * Short-lived state shared by many processes over Redis. Without Redis, or while it is frozen, each
 * process counts and calls for itself: no call fails and none waits longer than a third of a second.
 * `onError` hears of the connections' troubles.
 */
export function redisEphemeral(url: string, onError: (error: Error) => void = () => {}): Ephemeral {
  const connection = {
    retryStrategy: (times: number) => Math.min(times * 100, 2_000),
    connectTimeout: 1_000,
    disconnectTimeout: 100,
  };
  const commands = new Redis(url, {
    ...connection,
    commandTimeout: PATIENCE,
    maxRetriesPerRequest: 0,
    enableOfflineQueue: false,
  });
  // Subscriptions wait for the connection, and are made again after it was lost.
  const subscriber = new Redis(url, {
    ...connection,
    maxRetriesPerRequest: null,
  });
  for (const each of [commands, subscriber]) each.on('error', onError);

  const here = inProcessEphemeral();
  const self = randomBytes(8).toString('hex');
  const listeners = new Map<string, number>();
  const limiters = new Map<string, RateLimiterRedis>();

  subscriber.on('message', (channel: string, framed: string) => {
    const [from, message] = [framed.slice(0, self.length), framed.slice(self.length)];
    if (from !== self) void here.publish(channel.slice(CHANNEL.length), message);
  });

  /** Waits for Redis, but not for long: what was asked still happens when Redis comes back. */
  const briefly = (work: Promise<unknown>) =>
    Promise.race([work.catch(onError), pause(PATIENCE, undefined, { ref: false })]);

  return {
    async publish(topic, message) {
      await here.publish(topic, message);
      await briefly(commands.publish(CHANNEL + topic, self + message));
    },
    async subscribe(topic, listener) {
      const unsubscribe = await here.subscribe(topic, listener);
      const before = listeners.get(topic) ?? 0;
      listeners.set(topic, before + 1);
      if (before === 0) await briefly(subscriber.subscribe(CHANNEL + topic));
      let isListening = true;
      return async () => {
        if (!isListening) return;
        isListening = false;
        await unsubscribe();
        const left = (listeners.get(topic) ?? 1) - 1;
        if (left > 0) return void listeners.set(topic, left);
        listeners.delete(topic);
        await briefly(subscriber.unsubscribe(CHANNEL + topic));
      };
    },
    limit(name, who, rate) {
      const key = limiterKey(name, rate);
      const options = limiterOptions(name, rate);
      const limiter =
        limiters.get(key) ??
        new RateLimiterRedis({
          ...options,
          keyPrefix: `zero-visit:${options.keyPrefix}`,
          storeClient: commands,
          rejectIfRedisNotReady: true,
          insuranceLimiter: new RateLimiterMemory(options),
        });
      limiters.set(key, limiter);
      // The hash tag keeps one caller's counters in one slot of a cluster.
      return consume(limiter, `{${who}}`);
    },
    async close() {
      await here.close();
      commands.disconnect();
      subscriber.disconnect();
    },
  };
}

const CHANNEL = 'zero-visit:topic:';
