import pg from 'pg';

/** A named SQL statement: PostgreSQL plans it once for each connection. `Row` is what it returns. */
export type Statement<Row> = {
  readonly name: string;
  readonly text: string;
  /** Only in the types: the shape of a row. */
  readonly row?: Row;
};

const known = new Map<string, Statement<unknown>>();

/** Names a statement. A test prepares every one of them against the migrated schema. */
export function statement<Row = never>(name: string, text: string): Statement<Row> {
  if (known.has(name)) throw new Error(`two statements are called ${name}`);
  const named = { name, text };
  known.set(name, named);
  return named;
}

/** Every statement of the stores that have been imported. */
export const allStatements = (): Statement<unknown>[] => [...known.values()];

/** What runs statements: the pool, or one transaction of it. */
export type Queryable = {
  /** The first row, or undefined. */
  one<Row>(statement: Statement<Row>, values?: readonly unknown[]): Promise<Row | undefined>;
  many<Row>(statement: Statement<Row>, values?: readonly unknown[]): Promise<Row[]>;
  /** How many rows were changed. */
  run(statement: Statement<unknown>, values?: readonly unknown[]): Promise<number>;
};

export type Database = Queryable & {
  /** Runs `work` in one transaction: its answer is durable when the promise is fulfilled. */
  transaction<T>(work: (tx: Queryable) => Promise<T>): Promise<T>;
  /** The driver's pool, for what is not a statement: migrations, LISTEN, the job runner. */
  readonly pool: pg.Pool;
  close(): Promise<void>;
};

pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/**
 * Opens a pool. Times are milliseconds: a statement is cut after 5 s and a connection waited for
 * 5 s at most, so that a frozen server makes refusals and not a queue.
 */
export function openDatabase(
  url: string,
  {
    connections = 10,
    onError = () => {},
  }: { connections?: number; onError?: (error: Error) => void } = {},
): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 5_000,
    query_timeout: 6_000,
    idle_in_transaction_session_timeout: 10_000,
  });
  // Without listeners the process would end when PostgreSQL does.
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return {
    ...queriesOf((query) => pool.query(query)),
    pool,
    transaction: (work) => inTransaction(pool, work),
    close: () => pool.end(),
  };
}

type Send = <Row>(query: pg.QueryConfig) => Promise<pg.QueryResult<Row & pg.QueryResultRow>>;

function queriesOf(send: Send): Queryable {
  const query = <Row>({ name, text }: Statement<Row>, values: readonly unknown[] = []) =>
    send<Row>({ name, text, values: [...values] });
  return {
    one: async (each, values) => (await query(each, values)).rows[0],
    many: async (each, values) => (await query(each, values)).rows,
    run: async (each, values) => (await query(each, values)).rowCount ?? 0,
  };
}

/** A connection does one thing at a time; statements that are sent together wait for each other. */
function oneAfterTheOther(client: pg.ClientBase): Send {
  let last: Promise<unknown> = Promise.resolve();
  return <Row>(query: pg.QueryConfig) => {
    const next = last.then(() => client.query<Row & pg.QueryResultRow>(query));
    last = next.catch(() => {});
    return next;
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (tx: Queryable) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(queriesOf(oneAfterTheOther(client)));
    // After a failed statement PostgreSQL answers a commit with a rollback, and no error: whoever
    // swallowed the failure must not be told that anything was kept.
    const { command } = await client.query('commit');
    if (command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
    return result;
  } catch (error) {
    // A connection that cannot even roll back is thrown away, with whatever it had begun.
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}
