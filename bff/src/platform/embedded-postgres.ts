import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Log } from './log';
import {
  openCluster,
  type PostgresCluster,
  prepareFiles,
  SUPERUSER,
  sweepLeftovers,
} from './postgres-cluster';
import { findPostmaster, launch, type Postmaster, shutDown } from './postgres-process';
import { StartFault } from './start-fault';

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

/** How long a server may take to become ready: after a crash it first repeats its journal. */
const PATIENCE = 60_000;

/** The session-level advisory lock by which a living app holds its server ("zero" in ASCII). */
const HELD = 0x7a65726f;

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
  await sweepLeftovers(cluster);
  await createDatabase(hold.session);
  const fixed = hold.port;

  let isStopping = false;
  let returning: Promise<void> | undefined;
  const watch = () => {
    hold.session.once('end', () => {
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
    await returning;
    await shutDown(cluster.data, hold.pid);
    await hold.session.end().catch(() => {});
    log.info('PostgreSQL stopped', { pid: hold.pid });
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

/** A running server and the session that holds it. */
type Hold = { readonly pid: number; readonly port: number; readonly session: pg.Client };

async function takeHold(
  cluster: PostgresCluster,
  port: number | undefined,
  log: Log,
): Promise<Hold> {
  const { pid, port: actual, isOurs } = await ensureRunning(cluster, port);
  const session = await connect(cluster, actual);
  if (!(await lock(session))) {
    const holder = await holderOf(session);
    await session.end();
    throw new StartFault(
      `The data folder ${cluster.folder} is in use by another start of the server (process ${holder}).\n` +
        'Stop that one first, or set DATA_FOLDER to another folder.',
    );
  }
  if (port !== undefined && port !== actual) {
    // An orphan at another address than the one now asked for: it is nobody's, so it may be moved.
    await shutDown(cluster.data, pid);
    return takeHold(cluster, port, log);
  }
  log.info(isOurs ? 'PostgreSQL started' : 'PostgreSQL adopted', { pid, port: actual });
  return { pid, port: actual, session };
}

async function ensureRunning(
  cluster: PostgresCluster,
  port: number | undefined,
): Promise<Postmaster & { isOurs: boolean }> {
  let said = 'it did not say why';
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(50)) {
    const running = await findPostmaster(cluster.data);
    // One that starts, recovers or stops is waited for: it becomes ready, or is gone.
    if (running && !running.isReady) continue;
    if (running) return { ...running, isOurs: false };
    await prepareFiles(cluster);
    const command = serverCommand(cluster, port ?? (await freePort()));
    const outcome = await launch(command, cluster.data, cluster.logFile);
    if ('pid' in outcome) return { ...outcome, isOurs: true };
    if (outcome.reason === 'port-taken' && port !== undefined) throw portTaken(port);
    if (outcome.reason === 'unknown') throw notStarted(cluster, outcome.said);
    said = outcome.reason;
  }
  throw notStarted(cluster, said);
}

const portTaken = (port: number) =>
  new StartFault(
    `Port ${port} on 127.0.0.1 is taken by another program, so PostgreSQL cannot listen there.\n` +
      'Set POSTGRES_PORT to a free port, or leave it out: then a free one is taken.',
  );

const notStarted = ({ logFile }: PostgresCluster, said: string) =>
  new StartFault(
    `PostgreSQL did not start. It said (more in ${logFile}):\n${said.trim().split('\n').slice(-8).join('\n')}`,
  );

/** Durable in every respect; its own log names no values, because values are people. */
function serverCommand({ account, binaries, data }: PostgresCluster, port: number) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return account.command(binaries.postgres, ['-D', data, ...args]);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

const urlOf = ({ password }: PostgresCluster, port: number, database: string) =>
  `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;

async function connect(cluster: PostgresCluster, port: number): Promise<pg.Client> {
  const session = new pg.Client({
    connectionString: urlOf(cluster, port, 'postgres'),
    application_name: `zero-visit ${process.pid}`,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  // Without a listener the process would end when PostgreSQL does; 'end' is what is acted upon.
  session.on('error', () => {});
  await session.connect();
  return session;
}

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

async function createDatabase(session: pg.Client): Promise<void> {
  const { rowCount } = await session.query('select from pg_database where datname = $1', [
    SUPERUSER,
  ]);
  if (!rowCount) await session.query(`create database ${SUPERUSER}`);
}
