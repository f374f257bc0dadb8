import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import type { Database } from './database';
import { StartFault } from './start-fault';

/** One file of SQL, as it stands on disk. Its name begins with its four-digit number. */
type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

/** Held while migrating, so that of many starting processes one migrates and the others wait ("migr"). */
const MIGRATING = 0x6d696772;

/** A migration may rewrite a large table: the limits of ordinary statements do not hold for it. */
const MIGRATION_TIMEOUT = 30 * 60_000;

/**
 * Brings the schema up to the files of `folder`: forward only, each file in a transaction of its
 * own together with the note that it was done. Also installs the job queue's own schema. Throws
 * StartFault when a file that was applied has since been changed or is missing.
 */
export async function migrate(database: Database, folder: string): Promise<void> {
  const files = await readMigrations(folder);
  const client = await database.pool.connect();
  try {
    await client.query(`set statement_timeout = ${MIGRATION_TIMEOUT}`);
    await run(client, 'select pg_advisory_lock($1::bigint)', [MIGRATING]);
    await run(
      client,
      `create table if not exists schema_migrations (
         name text primary key,
         checksum text not null,
         applied_at timestamptz not null default now()
       )`,
    );
    const applied = await run(client, 'select name, checksum from schema_migrations order by name');
    const pending = pendingOf(files, applied.rows, folder);
    await runMigrations({ pgPool: database.pool });
    for (const migration of pending) await apply(client, migration);
  } finally {
    // The connection goes, and with it the lock and the longer limit.
    client.release(true);
  }
}

const run = (client: pg.PoolClient, text: string, values: unknown[] = []) =>
  client.query({ text, values, query_timeout: MIGRATION_TIMEOUT } as pg.QueryConfig);

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const misnamed = names.find((name) => !/^\d{4}-[a-z0-9-]+\.sql$/.test(name));
  if (misnamed)
    throw new StartFault(`The migration ${misnamed} is not called NNNN-what-it-does.sql.`);
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name), 'utf8');
      // A checkout with other line ends is the same migration.
      const checksum = createHash('sha256').update(sql.replaceAll('\r\n', '\n')).digest('hex');
      return { name, sql, checksum };
    }),
  );
}

type Applied = { readonly name: string; readonly checksum: string };

function pendingOf(files: Migration[], applied: Applied[], folder: string): Migration[] {
  const faults = applied.flatMap(({ name, checksum }) => {
    const file = files.find((each) => each.name === name);
    if (!file) return [`${name} was applied to this database and is missing from ${folder}.`];
    if (file.checksum !== checksum)
      return [`${name} was changed after it was applied to this database.`];
    return [];
  });
  const last = applied.at(-1)?.name ?? '';
  const pending = files.filter(({ name }) => !applied.some((each) => each.name === name));
  const late = pending.filter(({ name }) => name < last);
  faults.push(...late.map(({ name }) => `${name} is new, but ${last} was already applied.`));
  if (faults.length === 0) return pending;
  throw new StartFault(
    `The database and the migrations do not belong together:\n${faults.map((fault) => `  ${fault}\n`).join('')}` +
      'Migrations are never changed: write a new one with the next number. If the database is only a try, delete its data folder.',
  );
}

async function apply(client: pg.PoolClient, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('begin');
    await run(client, sql);
    await run(client, 'insert into schema_migrations (name, checksum) values ($1, $2)', [
      name,
      checksum,
    ]);
    await client.query('commit');
  } catch (cause) {
    await client.query('rollback');
    throw new StartFault(`The migration ${name} failed: ${(cause as Error).message}`, { cause });
  }
}
