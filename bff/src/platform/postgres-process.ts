import { execFile, spawn } from 'node:child_process';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { PostgresCommand } from './postgres-account';

const run = promisify(execFile);

/** A PostgreSQL server as its own postmaster.pid describes it. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly isReady: boolean };

/** Why a launched server ended before it was ready. */
export type LaunchFailure =
  | { readonly reason: 'port-taken' }
  /** Somebody else started the same folder at the same moment. */
  | { readonly reason: 'started-by-another' }
  /** Children of a killed server still hold its shared memory; they end by themselves. */
  | { readonly reason: 'leftovers' }
  | { readonly reason: 'unknown'; readonly said: string };

/** The server that runs on this data folder, ready or on its way; undefined when there is none. */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const file = path.join(data, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => '');
  const [pid, , , port, , , , status] = text.split('\n').map((line) => line.trim());
  const postmaster = { pid: Number(pid), port: Number(port), isReady: status === 'ready' };
  if (!postmaster.pid) return undefined;
  if (await runsOn(data, postmaster.pid)) return postmaster;
  // PostgreSQL sees for itself that a process is gone, but not that its number was given to another.
  if (isAlive(postmaster.pid)) await rm(file, { force: true });
  return undefined;
}

/** Whether this process is a server of this folder. A zombie and a stranger with a reused number are not. */
async function runsOn(data: string, pid: number): Promise<boolean> {
  const command =
    process.platform === 'linux'
      ? readFile(`/proc/${pid}/cmdline`, 'utf8')
      : run('ps', ['-ww', '-p', String(pid), '-o', 'command=']).then(({ stdout }) => stdout);
  return (await command.catch(() => '')).includes(data);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A log that is longer than this is set aside at the next launch. */
const LOG_BYTES = 4 * 1024 * 1024;

/**
 * Launches a server of its own session, so that Ctrl-C in a terminal reaches only us and we can
 * stop it in order. Answers the server when it takes connections, or why it ended.
 */
export async function launch(
  { program, args, identity }: PostgresCommand,
  data: string,
  logFile: string,
): Promise<Postmaster | LaunchFailure> {
  const before = await stat(logFile).catch(() => undefined);
  if (before && before.size > LOG_BYTES) await rename(logFile, `${logFile}.old`);
  const logHandle = await open(logFile, 'a', 0o600);
  const begin = (await logHandle.stat()).size;
  const child = spawn(program, args, {
    ...identity,
    cwd: '/',
    detached: true,
    env: { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' },
    stdio: ['ignore', logHandle.fd, logHandle.fd],
  });
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  child.unref();
  await logHandle.close();
  while (!ended) {
    const postmaster = await findPostmaster(data);
    if (postmaster?.isReady && postmaster.pid === child.pid) return postmaster;
    await pause(10, undefined, { ref: true });
  }
  return failureOf((await readFile(logFile)).subarray(begin).toString('utf8'));
}

function failureOf(said: string): LaunchFailure {
  if (/Address already in use|could not create any TCP\/IP sockets/.test(said))
    return { reason: 'port-taken' };
  if (/lock file .* already exists/.test(said)) return { reason: 'started-by-another' };
  if (/pre-existing shared memory block/.test(said)) return { reason: 'leftovers' };
  return { reason: 'unknown', said };
}

/**
 * Stops a server: it ends its sessions, writes what is in memory, and is gone when this is
 * fulfilled. After 20 s it is stopped the hard way, and recovers at the next start.
 */
export async function shutDown(data: string, pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (!(await runsOn(data, pid))) return;
    process.kill(pid, signal);
    for (const end = Date.now() + patience; Date.now() < end; await pause(10)) {
      if (!(await runsOn(data, pid))) return;
    }
  }
}
