import type { QrSessionState } from '@zero-visit/shared-types';
import { type Look, watchQrSession } from '../../../bff/src/modules/identity/watch-qr-session';
import type { Queryable } from '../../../bff/src/platform/database';
import { inProcessEphemeral } from '../../../bff/src/platform/in-process-ephemeral';
import { eventually } from '../../support/eventually';

const nobodyAsks: Queryable = {
  one: async () => undefined,
  many: async () => [],
  run: async () => 0,
};

describe('the stream of a window', () => {
  /** A screen that can be changed, and how often it was looked at. */
  function aScreen(first: QrSessionState = { state: 'confirmed' }) {
    const wakes = inProcessEphemeral();
    let state: QrSessionState | undefined = first;
    let listeners = 0;
    let looks = 0;
    const stream = watchQrSession(nobodyAsks, 'qr_1', {
      clock: () => new Date(),
      ephemeral: {
        async subscribe(topic, listener) {
          const stop = await wakes.subscribe(topic, listener);
          listeners += 1;
          return async () => {
            listeners -= 1;
            await stop();
          };
        },
      },
      async look(): Promise<Look | undefined> {
        looks += 1;
        const seen = state;
        if (!seen) return undefined;
        const until = new Date(Date.now() + 3_600_000);
        return { key: JSON.stringify(seen), until, draw: () => seen };
      },
    });
    return {
      events: stream[Symbol.asyncIterator](),
      wake: () => wakes.publish('qr-session/qr_1', 'changed'),
      become: (next: QrSessionState | undefined) => {
        state = next;
      },
      listeners: () => listeners,
      looks: () => looks,
    };
  }

  it('tells a change as soon as it is woken', async () => {
    const screen = aScreen();
    expect((await screen.events.next()).value).toEqual({ state: 'confirmed' });
    const next = screen.events.next();
    await eventually(() => screen.looks() === 1);
    screen.become({ state: 'done' });
    const begun = performance.now();
    await screen.wake();
    expect((await next).value).toEqual({ state: 'done' });
    expect(performance.now() - begun).toBeLessThan(500);
    await screen.events.return?.();
  });

  it('tells it within two seconds or so when nobody wakes it', async () => {
    const screen = aScreen();
    await screen.events.next();
    const next = screen.events.next();
    screen.become({ state: 'done' });
    const begun = performance.now();
    expect((await next).value).toEqual({ state: 'done' });
    expect(performance.now() - begun).toBeLessThan(2_500);
    await screen.events.return?.();
  });

  it('says nothing when it is woken for nothing', async () => {
    const screen = aScreen();
    await screen.events.next();
    let told = 0;
    const next = screen.events.next().then(() => {
      told += 1;
    });
    for (let times = 0; times < 3; times += 1) {
      const looks = screen.looks();
      await screen.wake();
      await eventually(() => screen.looks() > looks);
    }
    expect(told).toBe(0);
    screen.become(undefined);
    await screen.wake();
    await next;
  });

  it('ends when its session is closed', async () => {
    const screen = aScreen();
    await screen.events.next();
    const next = screen.events.next();
    screen.become(undefined);
    await screen.wake();
    expect((await next).done).toBe(true);
    expect(screen.listeners()).toBe(0);
  });

  it('lets go at once when its reader leaves while it waits', async () => {
    const screen = aScreen();
    await screen.events.next();
    const next = screen.events.next();
    await eventually(() => screen.looks() === 2 || screen.listeners() === 1);
    const begun = performance.now();
    await screen.events.return?.();
    expect((await next).done).toBe(true);
    expect(screen.listeners()).toBe(0);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
