import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Log } from './log';
import { openCluster, SUPERUSER, sweepLeftovers } from './postgres-cluster';
import { takeHold, urlOf } from './postgres-hold';
import { findPostmaster, shutDown } from './postgres-process';

export type EmbeddedPostgres = {
  /** Where `pg` connects to. It stays the same when the server has to be started again. */
  readonly url: string;
  /** Stops the server in order. May be called twice. */
  stop(): Promise<void>;
};

type Options = {
  /** Everything is kept below it; made when missing. */
  readonly folder: string;
  /** A free one is taken when none is named. */
  readonly port?: number | undefined;
  readonly log: Log;
};

/**
 * Starts the PostgreSQL that npm installed, on loopback and with a password of its own; or adopts
 * the one that a killed app left running on the same folder. A living app holds a session lock in its
 * server, by which a second start recognises that the server is no orphan. A server that dies is
 * started again, at the same address. Throws StartFault with what to do.
 */
export async function startEmbeddedPostgres({
  folder,
  port,
  log,
}: Options): Promise<EmbeddedPostgres> {
  const cluster = await openCluster(folder);
  let hold = await takeHold(cluster, port, log);
  const fixed = hold.port;
  await sweepLeftovers(cluster);
  await createDatabase(hold.session);

  let isStopping = false;
  let returning: Promise<void> | undefined;
  const watch = () => {
    hold.lost.then(() => {
      if (!isStopping) returning = comeBack();
    });
  };
  async function comeBack(): Promise<void> {
    log.warn('PostgreSQL went away and is started again', { port: fixed });
    for (let wait = 100; !isStopping; wait = Math.min(wait * 2, 5_000)) {
      try {
        hold = await takeHold(cluster, fixed, log);
        return watch();
      } catch (error) {
        log.fault('PostgreSQL could not be started again yet', error, { port: fixed });
        await pause(wait);
      }
    }
  }
  watch();

  async function stopInOrder(): Promise<void> {
    isStopping = true;
    // One that is just coming back is let come, so that it can be stopped in order; but not for long.
    await Promise.race([returning, pause(10_000, undefined, { ref: false })]);
    const running = await findPostmaster(cluster.data);
    if (running) await shutDown(cluster.data, running.pid);
    await hold.session.end().catch(() => {});
    log.info('PostgreSQL stopped', { port: fixed });
  }
  let stopped: Promise<void> | undefined;
  return {
    url: urlOf(cluster, fixed, SUPERUSER),
    stop() {
      stopped ??= stopInOrder();
      return stopped;
    },
  };
}

/** Where the server on this folder can be reached beside the app that holds it; undefined while none runs. */
export async function findEmbeddedPostgres(folder: string): Promise<string | undefined> {
  const cluster = await openCluster(folder);
  const running = await findPostmaster(cluster.data);
  return running?.isReady ? urlOf(cluster, running.port, SUPERUSER) : undefined;
}

async function createDatabase(session: pg.Client): Promise<void> {
  const { rowCount } = await session.query('select from pg_database where datname = $1', [
    SUPERUSER,
  ]);
  if (!rowCount) await session.query(`create database ${SUPERUSER}`);
}
