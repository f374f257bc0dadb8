import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../bff/src/platform/database';
import { migrate } from '../../bff/src/platform/migrate';
import { StartFault } from '../../bff/src/platform/start-fault';
import { emptyDatabase, type TestDatabase } from '../support/postgres';

describe('migrations', () => {
  let folder: string;
  let database: TestDatabase;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'zero-visit-migrations-'));
    database = await emptyDatabase();
    await put('0001-first.sql', 'create table first (n int);');
    await put('0002-second.sql', 'create table second (n int);\ninsert into second values (2);');
  });
  afterEach(async () => {
    await database.close();
    await rm(folder, { recursive: true });
  });

  const put = (name: string, sql: string) => writeFile(path.join(folder, name), sql);
  const tables = async () =>
    (
      await database.pool.query(
        `select table_name as name from information_schema.tables
         where table_schema = 'public' order by 1`,
      )
    ).rows.map(({ name }) => name);

  it('are applied in the order of their numbers, once, with the job queue’s own', async () => {
    await migrate(database, folder);
    await migrate(database, folder);
    expect(await tables()).toEqual(['first', 'schema_migrations', 'second']);
    expect((await database.pool.query('select n from second')).rows).toEqual([{ n: 2 }]);
    const queued = await database.pool.query(`select graphile_worker.add_job('react')`);
    expect(queued.rowCount).toBe(1);
  });

  it('go on where they ended', async () => {
    await migrate(database, folder);
    await put('0003-third.sql', 'create table third (n int);');
    await migrate(database, folder);
    expect(await tables()).toContain('third');
  });

  it('leave nothing of one that fails, say which, and can be tried again', async () => {
    await put('0003-third.sql', 'create table third (n int); select 1/0;');
    await expect(migrate(database, folder)).rejects.toThrow(
      'The migration 0003-third.sql failed: division by zero',
    );
    expect(await tables()).toEqual(['first', 'schema_migrations', 'second']);
    await put('0003-third.sql', 'create table third (n int);');
    await migrate(database, folder);
    expect(await tables()).toContain('third');
  });

  it('are refused, all faults at once, when an applied one was changed, is missing or came late', async () => {
    await migrate(database, folder);
    await put('0001-first.sql', 'create table first (n bigint);');
    await rm(path.join(folder, '0002-second.sql'));
    await put('0001-late.sql', 'select 1;');
    await put('0003-third.sql', 'create table third (n int);');
    const fault = await migrate(database, folder).catch((error) => error);
    expect(fault).toBeInstanceOf(StartFault);
    expect(fault.message).toContain('0001-first.sql was changed');
    expect(fault.message).toContain('0002-second.sql was applied to this database and is missing');
    expect(fault.message).toContain('0001-late.sql is new');
    expect(await tables()).not.toContain('third');
  });

  it('are the same after a checkout with other line ends', async () => {
    await migrate(database, folder);
    await put('0002-second.sql', 'create table second (n int);\r\ninsert into second values (2);');
    await migrate(database, folder);
  });

  it('are refused when a file is not called by a number', async () => {
    await put('extra.sql', 'select 1;');
    await expect(migrate(database, folder)).rejects.toThrow('extra.sql is not called');
  });

  it('are applied by one of many processes that start at once', async () => {
    const others = Array.from({ length: 4 }, () => openDatabase(database.url, { connections: 2 }));
    await Promise.all(others.map((other) => migrate(other, folder)));
    await Promise.all(others.map((other) => other.close()));
    expect((await database.pool.query('select n from second')).rows).toEqual([{ n: 2 }]);
  });

  it('are not cut by the time limit of ordinary statements', async () => {
    await put('0003-third.sql', `select pg_sleep(6.5); create table third (n int);`);
    await migrate(database, folder);
    expect(await tables()).toContain('third');
  });
});
