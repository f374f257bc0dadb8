import { EventEmitter } from 'node:events';
import type { Route } from '@zero-visit/shared-types';
import type { Context } from 'koa';
import * as z from 'zod';
import { holdStream } from '../../bff/src/http/stream';

const route = {
  method: 'GET',
  path: '/turns',
  summary: 'A number each time',
  access: 'public',
  audit: 'none',
  produces: 'events',
  success: 200,
  response: z.number(),
} satisfies Route;

/** The raw response as far as a held stream uses it. */
function aReader({ closed = false } = {}) {
  const heard: string[] = [];
  const res = Object.assign(new EventEmitter(), {
    closed,
    writeHead: () => {},
    write: (text: string) => heard.push(text),
    end() {
      // As Node's: what is closed is not closed again.
      if (res.closed) return;
      res.closed = true;
      res.emit('close');
    },
  });
  const ctx = { res, app: new EventEmitter() } as unknown as Context;
  return { ctx, res, heard };
}

/** Numbers for ever, and whether whoever counts has stopped. */
function counting() {
  const state = { isOver: false };
  async function* count() {
    try {
      for (let turn = 0; ; turn += 1) {
        await new Promise((resolve) => setTimeout(resolve, 1));
        yield turn;
      }
    } finally {
      state.isOver = true;
    }
  }
  return { state, source: count() };
}

/** The intervals that are running, while `act` is under way and afterwards. */
async function intervalsLeftBy(act: () => Promise<void>): Promise<number> {
  const running = new Set<NodeJS.Timeout | number | string | undefined>();
  const { setInterval, clearInterval } = globalThis;
  globalThis.setInterval = ((...args: Parameters<typeof setInterval>) => {
    const started = setInterval(...args);
    running.add(started);
    return started;
  }) as typeof setInterval;
  globalThis.clearInterval = (stopped) => {
    running.delete(stopped);
    clearInterval(stopped);
  };
  await act();
  Object.assign(globalThis, { setInterval, clearInterval });
  return running.size;
}

describe('a held stream', () => {
  it('lets go of its source and its heartbeat when the reader leaves', async () => {
    const { ctx, res, heard } = aReader();
    const { state, source } = counting();
    const left = await intervalsLeftBy(async () => {
      const held = holdStream(ctx, route, source);
      while (heard.length < 3) await new Promise((resolve) => setTimeout(resolve, 1));
      res.end();
      await held;
    });
    expect(state.isOver).toBe(true);
    expect(left).toBe(0);
  });

  it('keeps nothing for a reader who had left before it began', async () => {
    const { ctx, heard } = aReader({ closed: true });
    const left = await intervalsLeftBy(() => holdStream(ctx, route, counting().source));
    expect(heard).toEqual([]);
    expect(left).toBe(0);
  });
});
