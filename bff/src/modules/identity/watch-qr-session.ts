import type { QrSessionState } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { Ephemeral } from '../../platform/ephemeral';
import { topicOf } from './window-topics';

/** A screen looks by itself this often, in milliseconds, in case that nobody woke it. */
const CEILING = 2_000;

/** What a session's screen shows now; `key` tells two looks apart, `until` is when it changes by the clock. */
export type Look = {
  readonly key: string;
  readonly until: Date;
  readonly draw: () => QrSessionState;
};

type WatchParts = {
  readonly clock: Clock;
  readonly ephemeral: Pick<Ephemeral, 'subscribe'>;
  /** Looks at the session; undefined once it is closed. */
  readonly look: (db: Queryable) => Promise<Look | undefined>;
};

/**
 * Everything that the screen of one session is to show, as it changes. Leaving ends it at once, even
 * while it waits: a plain async generator could only be left at its next event.
 */
export function watchQrSession(
  db: Queryable,
  sessionId: string,
  { clock, ephemeral, look }: WatchParts,
): AsyncIterable<QrSessionState> {
  const bell = createBell();
  let hasLeft = false;

  async function* states(): AsyncGenerator<QrSessionState, void> {
    const unsubscribe = await ephemeral.subscribe(topicOf(sessionId), bell.ring);
    try {
      for (let shown = ''; !hasLeft; ) {
        bell.hush();
        const seen = await look(db);
        if (!seen) return;
        if (seen.key !== shown) yield seen.draw();
        shown = seen.key;
        await bell.wait(Math.min(CEILING, seen.until.getTime() - clock().getTime()));
      }
    } finally {
      await unsubscribe();
    }
  }

  return {
    [Symbol.asyncIterator]() {
      const iterator = states();
      return {
        next: () => iterator.next(),
        return: () => {
          hasLeft = true;
          bell.ring();
          return iterator.return();
        },
      };
    },
  };
}

/** A bell that is heard even if it rang before one listened, and a wait that ends when it rings. */
function createBell() {
  let hasRung = false;
  let wake = () => {};
  return {
    ring: () => {
      hasRung = true;
      wake();
    },
    hush: () => {
      hasRung = false;
    },
    /** Waits for the bell, or for so many milliseconds. */
    wait: (milliseconds: number) =>
      new Promise<void>((resolve) => {
        if (hasRung || milliseconds <= 0) return resolve();
        const timer = setTimeout(resolve, milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}
