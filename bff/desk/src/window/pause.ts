/** Waits, or until the signal says that waiting is over. */
export const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });

const FIRST_MS = 400;
const LONGEST_MS = 15_000;

/** Milliseconds before the next try, doubling to 15 s; scattered, so that a hall does not return at once. */
export const retryAfterMisses = (misses: number, random = Math.random()): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** misses) * (0.75 + random / 2);
