import { type DestinationStream, pino } from 'pino';

/**
 * The only facts a log line may carry. Nothing else is written, whoever passes it: a fence that
 * names what may out holds where a list of secrets to hide would be forgotten (security.md T13).
 */
type Facts = {
  readonly requestId?: string | undefined;
  readonly route?: string | undefined;
  readonly status?: number;
  readonly milliseconds?: number;
  readonly event?: string;
  readonly eventId?: string;
  readonly reaction?: string;
  readonly job?: string;
  readonly attempt?: number;
  readonly count?: number;
  readonly port?: number;
  readonly pid?: number;
  readonly file?: string;
  readonly signal?: string;
  readonly mode?: string;
};

const ALLOWED: Record<keyof Facts, true> = {
  requestId: true,
  route: true,
  status: true,
  milliseconds: true,
  event: true,
  eventId: true,
  reaction: true,
  job: true,
  attempt: true,
  count: true,
  port: true,
  pid: true,
  file: true,
  signal: true,
  mode: true,
};

/** What platform and rooms log with. `said` is a fixed sentence: what varies stands in the facts. */
export type Log = {
  debug(said: string, facts?: Facts): void;
  info(said: string, facts?: Facts): void;
  warn(said: string, facts?: Facts): void;
  /** Something failed that should not have. Of the error only its kind, code and stack are kept. */
  fault(said: string, error: unknown, facts?: Facts): void;
};

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** Writes JSON lines to standard output, or wherever a test wants them. */
export function createLog(level: LogLevel = 'info', stream?: DestinationStream): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, stream);
  return {
    debug: (said, facts) => logger.debug(allowed(facts), said),
    info: (said, facts) => logger.info(allowed(facts), said),
    warn: (said, facts) => logger.warn(allowed(facts), said),
    fault: (said, error, facts) => logger.error({ ...allowed(facts), fault: kindOf(error) }, said),
  };
}

function allowed(facts: Facts = {}): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => Object.hasOwn(ALLOWED, key)));
}

/** What may be told of an error: its message may quote data (PostgreSQL's do), its stack's frames not. */
function kindOf(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, code, stack = '', cause } = error as Error & { code?: unknown };
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name,
    ...(typeof code === 'string' && /^[\w-]{1,40}$/.test(code) && { code }),
    frames: frames.slice(0, 12).map((frame) => frame.trim()),
    ...(cause instanceof Error && { cause: { name: cause.name } }),
  };
}
