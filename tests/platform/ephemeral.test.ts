import { setTimeout as pause } from 'node:timers/promises';
import type { Ephemeral } from '../../bff/src/platform/ephemeral';
import { inProcessEphemeral } from '../../bff/src/platform/in-process-ephemeral';
import { redisEphemeral } from '../../bff/src/platform/redis-ephemeral';
import { eventually } from '../support/eventually';
import { describeWith } from '../support/programs';
import { startRedis, type TestRedis } from '../support/redis';

/** What every adapter promises. `open` gives a process's view of the same state. */
function keepsTheContract(open: () => Ephemeral) {
  let ephemeral: Ephemeral;
  let heard: string[];
  const listen = (topic: string) => ephemeral.subscribe(topic, (message) => heard.push(message));

  beforeEach(() => {
    ephemeral = open();
    heard = [];
  });
  afterEach(() => ephemeral.close());

  it('brings a message to who listens to its topic, once, and to nobody else', async () => {
    await listen('a');
    await ephemeral.publish('b', 'not for us');
    await ephemeral.publish('a', 'one 一');
    await ephemeral.publish('a', 'two');
    await eventually(() => heard.length >= 2);
    await pause(50);
    expect(heard).toEqual(['one 一', 'two']);
  });

  it('brings it to every listener, and to those who stay when one leaves', async () => {
    const leave = await listen('a');
    await listen('a');
    await ephemeral.publish('a', 'both');
    await eventually(() => heard.length === 2);
    await leave();
    await leave();
    await ephemeral.publish('a', 'one');
    await eventually(() => heard.length === 3);
    await pause(50);
    expect(heard).toEqual(['both', 'both', 'one']);
  });

  it('does not run a listener within the publisher’s call', async () => {
    await listen('a');
    const published = ephemeral.publish('a', 'later');
    expect(heard).toEqual([]);
    await published;
    await eventually(() => heard.length === 1);
  });

  it('allows as many uses as the rate says and then says when to come again', async () => {
    const rate = { points: 3, seconds: 60 };
    const answers = [];
    for (let use = 0; use < 5; use += 1) answers.push(await ephemeral.limit('scan', 'lin', rate));
    expect(answers.map(({ allowed }) => allowed)).toEqual([true, true, true, false, false]);
    expect(answers[0]?.retryAfterSeconds).toBe(0);
    expect(answers[4]?.retryAfterSeconds).toBeGreaterThan(50);
    expect(answers[4]?.retryAfterSeconds).toBeLessThanOrEqual(60);
  });

  it('counts each caller and each name by itself', async () => {
    const rate = { points: 1, seconds: 60 };
    const one = `one-${Math.random()}`;
    expect((await ephemeral.limit('scan', one, rate)).allowed).toBe(true);
    expect((await ephemeral.limit('scan', `two-${one}`, rate)).allowed).toBe(true);
    expect((await ephemeral.limit('look', one, rate)).allowed).toBe(true);
    expect((await ephemeral.limit('scan', one, rate)).allowed).toBe(false);
  });

  it('forgets a use when its time is over', async () => {
    const rate = { points: 1, seconds: 1 };
    const who = `brief-${Math.random()}`;
    await ephemeral.limit('scan', who, rate);
    expect((await ephemeral.limit('scan', who, rate)).allowed).toBe(false);
    await pause(1_100);
    expect((await ephemeral.limit('scan', who, rate)).allowed).toBe(true);
  });

  it('lets exactly as many of many simultaneous uses through', async () => {
    const rate = { points: 10, seconds: 60 };
    const who = `crowd-${Math.random()}`;
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => ephemeral.limit('scan', who, rate)),
    );
    expect(answers.filter(({ allowed }) => allowed)).toHaveLength(10);
  });
}

describe('short-lived state in one process', () => {
  keepsTheContract(inProcessEphemeral);
});

describeWith(['redis-server'], 'short-lived state over Redis', (program) => {
  let redis: TestRedis;

  beforeAll(async () => {
    redis = await startRedis(program);
  });
  afterAll(() => redis.stop());
  beforeEach(() => redis.client.flushall());

  describe('keeps the contract of one process', () => {
    keepsTheContract(() => redisEphemeral(redis.url));
  });

  describe('between two processes', () => {
    let here: Ephemeral;
    let there: Ephemeral;

    beforeEach(async () => {
      here = redisEphemeral(redis.url);
      there = redisEphemeral(redis.url);
      await eventually(async () => (await connections()) >= 5);
    });
    afterEach(async () => {
      redis.thaw();
      await Promise.all([here.close(), there.close()]);
    });

    const connections = async () =>
      Number(/connected_clients:(\d+)/.exec(await redis.client.info('clients'))?.[1]);

    const hearsFrom = async (from: Ephemeral, to: Ephemeral, topic: string) => {
      const heard: string[] = [];
      const leave = await to.subscribe(topic, (message) => heard.push(message));
      await eventually(async () => {
        await from.publish(topic, 'hello');
        return heard.length > 0;
      });
      await leave();
      return heard[0];
    };

    it('brings messages across', async () => {
      expect(await hearsFrom(here, there, 'across')).toBe('hello');
    });

    it('counts together', async () => {
      const rate = { points: 4, seconds: 60 };
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, use) => (use % 2 ? here : there).limit('scan', 'lin', rate)),
      );
      expect(answers.filter(({ allowed }) => allowed)).toHaveLength(4);
    });

    it('names no key without a hash tag, so that one caller stays in one slot of a cluster', async () => {
      await here.limit('scan', 'lin', { points: 4, seconds: 60 });
      expect(await redis.client.keys('*')).toEqual(['zero-visit:limit:scan:{lin}']);
    });

    it('waits for a frozen Redis only briefly, counts for itself, and still reaches its own', async () => {
      await here.limit('scan', 'lin', { points: 2, seconds: 60 });
      const heard: string[] = [];
      await here.subscribe('mine', (message) => heard.push(message));
      redis.freeze();
      const begun = Date.now();
      const answers = [];
      for (let use = 0; use < 3; use += 1) {
        answers.push(await here.limit('scan', 'lin', { points: 2, seconds: 60 }));
      }
      await here.publish('mine', 'still here');
      const leave = await here.subscribe('new', () => {});
      await leave();
      expect(Date.now() - begun).toBeLessThan(4_000);
      expect(answers.map(({ allowed }) => allowed)).toEqual([true, true, false]);
      await eventually(() => heard.includes('still here'));
      redis.thaw();
      expect(await hearsFrom(there, here, 'after the frost')).toBe('hello');
    });
  });

  it('fails no call while Redis is gone, and comes back by itself', async () => {
    const mortal = await startRedis(program);
    const ephemeral = redisEphemeral(mortal.url);
    const heard: string[] = [];
    await ephemeral.subscribe('a', (message) => heard.push(message));
    await mortal.stop();
    const begun = Date.now();
    const { allowed } = await ephemeral.limit('scan', 'lin', { points: 1, seconds: 60 });
    await ephemeral.publish('a', 'into the void');
    expect(allowed).toBe(true);
    expect(Date.now() - begun).toBeLessThan(2_000);

    const reborn = await startRedis(program, mortal.port);
    const other = redisEphemeral(reborn.url);
    await eventually(async () => {
      await other.publish('a', 'hello again');
      return heard.includes('hello again');
    }, 15_000);
    await Promise.all([ephemeral.close(), other.close(), reborn.stop()]);
  });

  it('starts without a Redis at all', async () => {
    const faults: Error[] = [];
    const ephemeral = redisEphemeral('redis://127.0.0.1:1', (error) => faults.push(error));
    const { allowed } = await ephemeral.limit('scan', 'lin', { points: 1, seconds: 60 });
    expect(allowed).toBe(true);
    await eventually(() => faults.length > 0);
    await ephemeral.close();
  });
});
