/** How far the server's clock is ahead of this machine's, in milliseconds. Hall screens run wrong for years. */
let ahead = 0;

/** Learns the server's time from an answer's `Date` header, which counts whole seconds. */
export function learnTime(answer: Response): void {
  const there = Date.parse(answer.headers.get('date') ?? '');
  if (Number.isNaN(there)) return;
  const difference = there + 500 - Date.now();
  // Half a second of rounding is no news; the ring must not jump with each answer.
  if (Math.abs(difference - ahead) > 1500) ahead = difference;
}

/** Milliseconds since the epoch, as the server counts them. */
export const serverNow = (): number => Date.now() + ahead;
