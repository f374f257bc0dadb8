import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { eventually } from './eventually';

const script = path.resolve(import.meta.dirname, 'engine-app.ts');

/** A folder for one engine's data, which everybody may pass through unless `mode` says otherwise. */
export async function dataFolder(mode = 0o711): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zero-visit-engine-'));
  await chmod(folder, mode);
  return path.join(folder, 'data');
}

/** On which port, as which user, and where it looks for programs. */
type Start = { port?: number; uid?: number; path?: string };

/** Starts of the little app, and everything they ever said was committed. */
export function anEngine(folder: string) {
  const apps: App[] = [];
  const acted = new Set<number>();

  /** One start of the app. Fulfilled when it serves or has refused. */
  async function start({ port, uid, path: searched }: Start = {}) {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', script, folder, ...(port ? [String(port)] : [])],
      {
        cwd: path.resolve(import.meta.dirname, '../..'),
        env: { ...process.env, NODE_OPTIONS: '', ...(searched && { PATH: searched }) },
        stdio: ['ignore', 'pipe', 'inherit'],
        ...(uid !== undefined && { uid, gid: uid }),
      },
    );
    const app: App = { child, url: '', refusal: '', isStopped: false };
    apps.push(app);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [word, rest = ''] = line.split(/ (.*)/s);
      if (word === 'ready') app.url = rest;
      if (word === 'refused') app.refusal = JSON.parse(rest);
      if (word === 'stopped') app.isStopped = true;
      if (word === 'acted') acted.add(Number(rest));
    });
    await eventually(() => app.url !== '' || child.exitCode !== null, 60_000);
    return app;
  }

  /** PostgreSQL's own process, as it wrote it down. */
  const postgresPid = (): number =>
    Number(readFileSync(path.join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);

  async function killPostgres(): Promise<void> {
    process.kill(postgresPid(), 'SIGKILL');
  }

  /** Fails when the database does not hold every act that was said to be committed. */
  async function expectNothingLost(url: string): Promise<void> {
    const told = [...acted];
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ id: string }>('select id from acts');
    await client.end();
    const kept = new Set(rows.map(({ id }) => Number(id)));
    expect(told.filter((id) => !kept.has(id))).toEqual([]);
  }

  /** Lets it write for a while, so that a kill comes in the middle of something. */
  async function writeMore(acts = 30): Promise<void> {
    const goal = acted.size + acts;
    await eventually(() => acted.size >= goal, 60_000);
  }

  async function cleanUp(): Promise<void> {
    for (const { child } of apps) if (isRunning(child)) child.kill('SIGKILL');
    try {
      process.kill(postgresPid(), 'SIGQUIT');
      await eventually(() => {
        try {
          return !postgresPid();
        } catch {
          return true;
        }
      });
    } catch {
      // It runs no more.
    }
    await rm(path.dirname(folder), {
      recursive: true,
      force: true,
      maxRetries: 20,
      retryDelay: 100,
    });
  }

  return { start, acted, postgresPid, killPostgres, expectNothingLost, writeMore, cleanUp };
}

export type App = { child: ChildProcess; url: string; refusal: string; isStopped: boolean };

const isRunning = (child: ChildProcess) => child.exitCode === null && child.signalCode === null;

/** Ends an app the hard way, or in order, and waits until it is gone. */
export async function end({ child }: App, signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL') {
  if (!isRunning(child)) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}
