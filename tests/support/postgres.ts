import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Database, openDatabase } from '../../bff/src/platform/database';

/** A database of one test file, and where else it can be reached. */
export type TestDatabase = Database & { readonly url: string };

type Options = { readonly connections?: number };

/**
 * A migrated database of one's own on the run's real PostgreSQL, which the first to ask starts.
 * Closing it drops it.
 */
export const freshDatabase = async (options: Options = {}): Promise<TestDatabase> =>
  databaseFrom(new URL(await serverUrl()).pathname.slice(1), options);

/** A database of one's own with nothing in it, for tests of the migrations themselves. */
export const emptyDatabase = (options: Options = {}): Promise<TestDatabase> =>
  databaseFrom('template1', options);

async function databaseFrom(template: string, { connections = 10 }: Options) {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const [admin, url] = [new URL(await serverUrl()), new URL(await serverUrl())];
  admin.pathname = '/postgres';
  url.pathname = `/${name}`;
  await administer(admin.href, `create database ${name} template ${template}`);
  const database = openDatabase(url.href, { connections });
  return {
    ...database,
    url: url.href,
    async close() {
      await database.close();
      await administer(admin.href, `drop database if exists ${name} with (force)`);
    },
  };
}

async function administer(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** Where the run's server is: the first to ask, in whichever worker, starts it; the others wait. */
async function serverUrl(): Promise<string> {
  const folder = process.env.TEST_RUN_FOLDER;
  if (!folder) throw new Error('tests with a database run under config/jest.config.js');
  const isFirst = await mkdir(path.join(folder, 'asked')).then(
    () => true,
    () => false,
  );
  if (isFirst) await startServer(folder);
  for (const end = Date.now() + 120_000; Date.now() < end; await pause(20)) {
    const url = await readFile(path.join(folder, 'url'), 'utf8').catch(() => undefined);
    if (url) return url;
    const said = await readFile(path.join(folder, 'failed'), 'utf8').catch(() => undefined);
    if (said) throw new Error(`the tests' PostgreSQL did not start:\n${said}`);
  }
  throw new Error("the tests' PostgreSQL did not start in two minutes");
}

async function startServer(folder: string): Promise<void> {
  const file = path.join(folder, 'log');
  const log = await open(file, 'a');
  const script = path.resolve(import.meta.dirname, 'postgres-server.ts');
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', script, folder, process.env.TEST_RUN_PID ?? ''],
    {
      cwd: path.resolve(import.meta.dirname, '../..'),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    },
  );
  child.once('exit', async () => {
    const said = await readFile(file, 'utf8').catch(() => '');
    await writeFile(path.join(folder, 'failed'), said || 'it said nothing').catch(() => {});
  });
  child.unref();
  await log.close();
  await writeFile(path.join(folder, 'pid'), String(child.pid));
}
