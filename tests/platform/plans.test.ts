import { freshDatabase, type TestDatabase } from '../support/postgres';
import { everyStatement } from '../support/stores';

const ROWS = 5_000;

/** What a statement may walk through from end to end: it is short, or all of it is wanted. */
const MAY_WALK: Readonly<Record<string, readonly string[]>> = {
  // A queue is short: what is done is deleted.
  'jobs-find-dead-workers': ['_private_jobs', '_private_job_queues'],
  'jobs-count-due': ['_private_jobs', '_private_tasks'],
  // A district has some hundred screens and posters.
  'window-list': ['windows'],
  'poster-list': ['posters'],
  // A supervisor wants every case counted.
  'case-counts-all': ['cases', 'cases_by_state'],
  // Only parcels on the road are in it, those asked about longest ago first.
  'delivery-list-unfollowed': ['shipments_under_way'],
  // Entries wait for a second: there are few of them.
  'ledger-waiting-entries': ['ledger_entries_waiting'],
  'ledger-count-waiting': ['ledger_entries_waiting'],
  // Only open reports are in the one, the other is cut off at a hundred: both in the order asked for.
  'report-list-open': ['access_reports_open'],
  'report-list-answered': ['access_reports_answered'],
};

/** A column's value in row `n`, for every type that a migration uses. */
const VALUES: Readonly<Record<string, string>> = {
  bytea: `decode(md5(n::text), 'hex')`,
  timestamptz: `now() - n * interval '1 minute'`,
  date: 'current_date - n / 60',
  int4: 'n',
  int2: '1 + n % 5',
  int8: 'n',
  bool: 'n % 50 = 0',
  _text: `array['one']`,
  jsonb: `'{}'::jsonb`,
};

/** Where an index holds only rows in one state: that state, and another. */
const STATES: Readonly<Record<string, readonly [string, string]>> = {
  drafts: ['open', 'submitted'],
  errands: ['awaitingNumber', 'ended'],
  key_versions: ['former', 'retired'],
};

type Column = { name: string; type: string; nullable: boolean; unique: boolean };

/** Fills every table of ours with rows that look like some years of use. */
async function fill({ pool }: TestDatabase): Promise<void> {
  const { rows } = await pool.query<{ table: string; columns: Column[] }>(
    `select c.relname as "table", json_agg(json_build_object(
       'name', a.attname, 'type', t.typname, 'nullable', not a.attnotnull,
       'unique', exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisunique
         and i.indkey[i.indnkeyatts - 1] = a.attnum))) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
     join pg_type t on t.oid = a.atttypid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not a.attisdropped
     group by c.relname`,
  );
  // Rows of one table need none of another here.
  const inserts = rows.map(({ table, columns }) => {
    const names = columns.map(({ name }) => `"${name}"`).join(', ');
    const values = columns.map((column) => expressionOf(table, column)).join(', ');
    return `insert into "${table}" (${names})
      select ${values} from generate_series(1, ${ROWS}) as n on conflict do nothing`;
  });
  await pool.query(['set local session_replication_role = replica', ...inserts].join(';'));
  await pool.query('vacuum analyze');
}

/** Ids of others repeat, what ends a unique key does not; a tenth of what may be missing is. */
function expressionOf(table: string, { name, type, nullable, unique }: Column): string {
  const states = name === 'state' && STATES[table];
  if (states) return `case when n % 4 = 0 then '${states[0]}' else '${states[1]}' end`;
  // One word for all, so that what names another table's row finds it.
  const value = type === 'text' ? `'id' || ${unique ? 'n' : 'n % 1000'}` : VALUES[type];
  if (!value) throw new Error(`${table}.${name} is ${type}: say what its values look like`);
  return nullable ? `case when n % 10 <> 3 then ${value} end` : value;
}

type Node = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly Plans?: readonly Node[];
};

/** The tables and indexes of which a plan looks at every row. */
function walksOf(node: Node): string[] {
  const { 'Node Type': type, 'Relation Name': table, 'Index Name': index } = node;
  const here =
    type === 'Seq Scan'
      ? [String(table)]
      : type.includes('Index') && !node['Index Cond']
        ? [String(index)]
        : [];
  return [...here, ...(node.Plans ?? []).flatMap(walksOf)];
}

describe('with some years of rows', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
    await fill(database);
  }, 60_000);
  afterAll(() => database?.close());

  it('every statement finds its rows by an index', async () => {
    const walking: string[] = [];
    for (const { name, text } of await everyStatement()) {
      const { rows } = await database.pool.query(`explain (generic_plan, format json) ${text}`);
      const may = MAY_WALK[name] ?? [];
      for (const walk of walksOf(rows[0]['QUERY PLAN'][0].Plan)) {
        if (!may.includes(walk)) walking.push(`${name}: ${walk}`);
      }
    }
    expect(walking).toEqual([]);
  });
});
