import type Koa from 'koa';
import { createApp } from './app';
import { handlersOf } from './handlers';
import { createGuard } from './http/guard';
import { createIdempotency } from './http/idempotency';
import type { RequestLog } from './http/requests';
import type { Surfaces } from './http/surfaces';
import { type Engines, findCallerIn, openRooms } from './open-rooms';
import { type JobOutcome, type Jobs, startJobs } from './platform/jobs';
import { afterCommit, schedulesOf } from './reactions';
import type { Rooms } from './rooms';
import type { SandboxHandlers } from './sandbox';

export type ProductParts = Engines & {
  readonly surfaces: Surfaces;
  readonly requestLog: RequestLog;
  readonly proxyHops: number;
  readonly onJobEnd?: (outcome: JobOutcome) => void;
  /** The handlers that differ between a sandbox and the real thing. */
  readonly sandbox: (rooms: Rooms) => SandboxHandlers;
};

export type Product = {
  readonly app: Koa;
  readonly rooms: Rooms;
  /** Starts doing what follows acts; a process that only serves leaves it to others. */
  startJobs(): Promise<Jobs>;
};

/** Rooms, their handlers, the app in front of them and the jobs behind: what main.ts and tests start alike. */
export function openProduct({
  surfaces,
  requestLog,
  proxyHops,
  onJobEnd,
  sandbox,
  ...engines
}: ProductParts): Product {
  const { database, vault, ephemeral, log } = engines;
  const rooms = openRooms(engines);
  const app = createApp({
    handlers: handlersOf(rooms, sandbox(rooms)),
    guard: createGuard(findCallerIn(rooms, engines)),
    database,
    ephemeral,
    isHttps: engines.origin.startsWith('https://'),
    idempotency: createIdempotency(vault),
    surfaces,
    log: requestLog,
    proxyHops,
    publicLog: rooms.transparency.ledger.published,
    isReady: async () => (await database.pool.query('select 1')).rowCount === 1,
  });
  return {
    app,
    rooms,
    async startJobs() {
      const jobs = await startJobs({
        database,
        log,
        reactions: afterCommit(rooms),
        schedules: schedulesOf(rooms, engines),
        ...(onJobEnd && { onEnd: onJobEnd }),
      });
      const ledger = rooms.transparency.ledger.start();
      return {
        ...jobs,
        async stop() {
          await ledger.stop();
          await jobs.stop();
        },
      };
    },
  };
}
