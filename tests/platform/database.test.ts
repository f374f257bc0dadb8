import pg from 'pg';
import { openDatabase, statement } from '../../bff/src/platform/database';
import { eventually } from '../support/eventually';
import { freshDatabase, type TestDatabase } from '../support/postgres';

const insert = statement('test-insert', 'insert into things (name) values ($1)');
const list = statement<{ name: string }>('test-list', 'select name from things order by name');
const ownPid = statement<{ pid: number }>('test-pid', 'select pg_backend_pid() as pid');
const sleep = statement('test-sleep', 'select pg_sleep($1)');

describe('the database', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
    await database.pool.query('create table things (name text primary key)');
  });
  afterAll(() => database.close());
  beforeEach(() => database.pool.query('truncate things'));

  const names = async () => (await database.many(list)).map(({ name }) => name);

  it('keeps what a transaction did, and answers with its result', async () => {
    const answer = await database.transaction(async (tx) => tx.run(insert, ['a']));
    expect(answer).toBe(1);
    expect(await names()).toEqual(['a']);
  });

  it('keeps nothing of a transaction whose work throws, and throws the same', async () => {
    const fault = new Error('changed my mind');
    const work = database.transaction(async (tx) => {
      await tx.run(insert, ['a']);
      throw fault;
    });
    await expect(work).rejects.toBe(fault);
    expect(await names()).toEqual([]);
  });

  it('does not say that a transaction was kept when somebody swallowed its failure', async () => {
    const work = database.transaction(async (tx) => {
      await tx.run(insert, ['a']);
      await tx.run(insert, ['a']).catch(() => {});
      return 'done';
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await names()).toEqual([]);
  });

  it('shows nobody what is not committed', async () => {
    await database.transaction(async (tx) => {
      await tx.run(insert, ['a']);
      expect(await names()).toEqual([]);
      expect((await tx.many(list)).length).toBe(1);
    });
  });

  it('throws a broken connection away, with what it had begun, and goes on with another', async () => {
    const work = database.transaction(async (tx) => {
      await tx.run(insert, ['a']);
      const { pid } = (await tx.one(ownPid)) ?? { pid: 0 };
      await database.pool.query('select pg_terminate_backend($1)', [pid]);
      await tx.run(insert, ['b']);
    });
    await expect(work).rejects.toThrow();
    expect(await names()).toEqual([]);
    await database.transaction((tx) => tx.run(insert, ['c']));
    expect(await names()).toEqual(['c']);
  });

  it('gives every connection back, whatever happened on it', async () => {
    for (let time = 0; time < 30; time += 1) {
      await database.transaction((tx) => tx.run(insert, ['same'])).catch(() => {});
    }
    const { totalCount, idleCount, waitingCount } = database.pool;
    expect({ busy: totalCount - idleCount, waitingCount }).toEqual({ busy: 0, waitingCount: 0 });
  });

  it('survives that all its connections are cut while nobody uses them', async () => {
    const faults: Error[] = [];
    const other = openDatabase(database.url, { onError: (error) => faults.push(error) });
    await other.one(ownPid);
    await database.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await eventually(() => faults.length > 0);
    expect(await other.one(ownPid)).toBeDefined();
    await other.close();
  });

  it('cuts a statement that takes longer than five seconds', async () => {
    const begun = Date.now();
    await expect(database.run(sleep, [20])).rejects.toThrow(/statement timeout/);
    expect(Date.now() - begun).toBeLessThan(6_000);
  });

  it('refuses after five seconds when all connections are held, and does not queue for ever', async () => {
    const narrow = openDatabase(database.url, { connections: 1 });
    const held = await narrow.pool.connect();
    await expect(narrow.one(ownPid)).rejects.toThrow(/timeout exceeded/);
    held.release();
    expect(await narrow.one(ownPid)).toBeDefined();
    await narrow.close();
  });

  it('reads counts as numbers, dates as text and instants as dates', async () => {
    const typed = statement(
      'test-types',
      `select count(*) as count, date '2026-11-23' as day, timestamptz '2026-11-23 08:00Z' as at,
              '\\x00ff'::bytea as bytes`,
    );
    expect(await database.one(typed)).toEqual({
      count: 1,
      day: '2026-11-23',
      at: new Date('2026-11-23T08:00:00Z'),
      bytes: Buffer.from([0, 255]),
    });
  });

  it('prepares a statement once for each connection', async () => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query({ ...list, values: [] });
    await client.query({ ...list, values: [] });
    const { rows } = await client.query('select name from pg_prepared_statements');
    expect(rows).toEqual([{ name: 'test-list' }]);
    await client.end();
  });

  it('does not let two statements have one name', () => {
    expect(() => statement('test-list', 'select 1')).toThrow('two statements are called test-list');
  });
});
