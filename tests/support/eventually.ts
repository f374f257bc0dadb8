import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something is true; fails the test when it does not become so. */
export async function eventually(
  isSo: () => boolean | Promise<boolean>,
  milliseconds = 5_000,
): Promise<void> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(10)) {
    if (await isSo()) return;
  }
  throw new Error(`did not become so within ${milliseconds} ms`);
}
