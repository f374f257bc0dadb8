/** security.md T17: how many people one member of staff may search for. */
const OF_ONE = [
  { searches: 20, milliseconds: 3_600_000 },
  { searches: 100, milliseconds: 86_400_000 },
] as const;

/** More searches than this in an hour by all desks together: somebody should look. */
const TRIPWIRE = 200;

/** The longest time that counts. */
export const SEARCH_MEMORY = 86_400_000;

/**
 * In how many seconds the next search may be made; 0 is now. `earlier` are the times of this
 * member's searches within a day, newest first.
 */
export function secondsUntilSearch(earlier: readonly Date[], now: Date): number {
  const waits = OF_ONE.map(({ searches, milliseconds }) => {
    const oldest = earlier[searches - 1];
    return oldest ? oldest.getTime() + milliseconds - now.getTime() : 0;
  });
  return Math.max(0, Math.ceil(Math.max(...waits) / 1000));
}

/** Whether this search is the one at which the house as a whole is told. */
export const tripsTheWire = (searchesInTheLastHour: number): boolean =>
  searchesInTheLastHour >= TRIPWIRE;
