import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from './log';
import { type PostgresCluster, SUPERUSER } from './postgres-cluster';
import { type Postmaster, shutDown } from './postgres-process';
import { ensureRunning } from './postgres-server';
import { StartFault } from './start-fault';

/** The session-level advisory lock by which a living app holds its server ("zero" in ASCII). */
const HELD = 0x7a65726f;

/** A running server and the session that holds it. */
export type Hold = {
  readonly pid: number;
  readonly port: number;
  readonly session: pg.Client;
  /** Fulfilled when the session is gone, and with it the server or at least our hold of it. */
  readonly lost: Promise<void>;
};

/** How long a server that comes and goes is tried, in milliseconds. */
const PATIENCE = 60_000;

/**
 * Makes sure that a server runs, and takes hold of it for this app. Throws StartFault when another
 * living app has it, or when it cannot be had.
 */
export async function takeHold(
  cluster: PostgresCluster,
  port: number | undefined,
  log: Log,
): Promise<Hold> {
  for (const end = Date.now() + PATIENCE; ; await pause(100)) {
    const running = await ensureRunning(cluster, port);
    try {
      const hold = await holdOne(cluster, running);
      if (port === undefined || port === hold.port) {
        const { pid, port: actual } = hold;
        log.info(running.isOurs ? 'PostgreSQL started' : 'PostgreSQL adopted', {
          pid,
          port: actual,
        });
        return hold;
      }
      // An orphan at another address than the one now asked for: it is nobody's, so it may be moved.
      await shutDown(cluster.data, hold.pid);
    } catch (error) {
      // It may have gone between our look and our call, because somebody stopped it: then again.
      if (error instanceof StartFault || Date.now() > end) throw error;
    }
  }
}

async function holdOne(cluster: PostgresCluster, { pid, port }: Postmaster): Promise<Hold> {
  const session = new pg.Client({
    connectionString: urlOf(cluster, port, 'postgres'),
    application_name: `zero-visit ${process.pid}`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // Without a listener the process would end when PostgreSQL does; 'end' is what is acted upon.
  session.on('error', () => {});
  const lost = new Promise<void>((resolve) => session.once('end', () => resolve()));
  await session.connect();
  if (await lock(session)) return { pid, port, session, lost };
  const holder = await holderOf(session);
  await session.end();
  throw new StartFault(
    `The data folder ${cluster.folder} is in use by another start of the server (process ${holder}).\n` +
      'Stop that one first, or set DATA_FOLDER to another folder.',
  );
}

export const urlOf = ({ password }: PostgresCluster, port: number, database: string) =>
  `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;

/** A killed holder's lock goes with its connection, which PostgreSQL may notice a moment later. */
async function lock(session: pg.Client): Promise<boolean> {
  for (const end = Date.now() + 2_000; Date.now() < end; await pause(100)) {
    const { rows } = await session.query<{ held: boolean }>(
      'select pg_try_advisory_lock($1::bigint) as held',
      [HELD],
    );
    if (rows[0]?.held) return true;
  }
  return false;
}

async function holderOf(session: pg.Client): Promise<string> {
  const { rows } = await session.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and objid = $1`,
    [HELD],
  );
  return rows[0]?.name.split(' ')[1] ?? 'unknown';
}
