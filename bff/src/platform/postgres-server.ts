import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type PostgresCluster, prepareFiles } from './postgres-cluster';
import { findPostmaster, launch, type Postmaster } from './postgres-process';
import { StartFault } from './start-fault';

/** How long a server may take to become ready: after a crash it first repeats its journal. */
const PATIENCE = 60_000;

/**
 * The server that runs on these files: the one that is there, or a new one, on the port if one is
 * named. Who holds it is another question. Throws StartFault.
 */
export async function ensureRunning(
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
