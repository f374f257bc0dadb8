/** The time, handed to whoever decides by it, so that a test can be on any day. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** The civil date in Asia/Shanghai (UTC+8 all year), as YYYY-MM-DD. */
export const civilDate = (at: Date): string =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
