/** security.md §1.2: a desk session ends after 15 minutes without use and 12 hours at the latest. */
const IDLE_MILLISECONDS = 15 * 60_000;
const ABSOLUTE_MILLISECONDS = 12 * 3_600_000;

/** A session lives at `now` if it was used after `usedAfter` and began after `begunAfter`. */
export const lifeOfStaffSession = (now: Date) => ({
  usedAfter: new Date(now.getTime() - IDLE_MILLISECONDS),
  begunAfter: new Date(now.getTime() - ABSOLUTE_MILLISECONDS),
});
