import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Database, statement } from './database';

// Which workers live is known by session locks. A worker holds one under its own name for as long as its
// process has a session; PostgreSQL lets go of it when the process is gone. The job runner by itself
// would wait four hours before it gave a dead worker's jobs to another.
const lock = 'select pg_advisory_lock(hashtextextended($1, 0))';

const findDead = statement<{ worker: string }>(
  'jobs-find-dead-workers',
  `select worker from (
     select locked_by as worker from graphile_worker._private_jobs where locked_by is not null
     union
     select locked_by from graphile_worker._private_job_queues where locked_by is not null
   ) holders
   where pg_try_advisory_xact_lock(hashtextextended(worker, 0))`,
);

const release = statement(
  'jobs-release',
  'select graphile_worker.force_unlock_workers($1::text[])::text',
);

/** Gives back the jobs of workers that are gone; answers how many workers those were. */
export const releaseDeadWorkers = (database: Database): Promise<number> =>
  database.transaction(async (tx) => {
    const dead = (await tx.many(findDead)).map(({ worker }) => worker);
    if (dead.length > 0) await tx.one(release, [dead]);
    return dead.length;
  });

/**
 * Shows a worker of this process to be alive until it is closed. When the session is lost it is taken
 * up again; were the worker's jobs given to another meanwhile, a reaction would still be done only once.
 */
export async function showAlive(database: Database, worker: string) {
  let isClosed = false;
  let session = await open();

  async function open(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: database.pool.options.connectionString,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    client.on('error', () => {});
    await client.connect();
    await client.query(lock, [worker]);
    client.once('end', () => void openAgain());
    return client;
  }

  async function openAgain(): Promise<void> {
    while (!isClosed) {
      try {
        session = await open();
        if (isClosed) await session.end();
        return;
      } catch {
        await pause(500);
      }
    }
  }

  return {
    async close(): Promise<void> {
      isClosed = true;
      await session.end();
    },
  };
}
