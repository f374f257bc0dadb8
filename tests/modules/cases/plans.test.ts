import { allStatements } from '../../../bff/src/platform/database';
import { freshDatabase, type TestDatabase } from '../../support/postgres';
import '../../../bff/src/modules/cases';

let database: TestDatabase;

/** A district's three years: 60,000 cases, nearly all of them over, in thirty departments. */
beforeAll(async () => {
  database = await freshDatabase();
  await database.pool.query(`
    insert into cases (id, number, citizen_id, application_id, draft_id, service_code,
      department_code, delivery, state, over, version, received_at, promised_on, promised_days,
      promised_certain, document_sealed)
    select 'case_' || n, 'number' || n, 'citizen_' || n % 20000, 'application_' || n, 'draft_' || n,
      'service', 'department' || (n / 7) % 30, 'mail',
      case when n % 100 = 0 then 'received' else 'closed' end, n % 100 <> 0, 1,
      now() - n * interval '1 minute', current_date - n / 60, 3, true, ''
    from generate_series(1, 60000) as n`);
  await database.pool.query('vacuum analyze cases');
});
afterAll(() => database?.close());

/** How PostgreSQL would run a statement, as it is planned once for all values. */
async function planOf(name: string): Promise<string> {
  const found = allStatements().find((each) => each.name === name);
  if (!found) throw new Error(`no statement is called ${name}`);
  const { rows } = await database.pool.query(`explain (generic_plan) ${found.text}`);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

describe('a question that is asked often finds its index', () => {
  it.each([
    ['case-find-own', 'cases_pkey'],
    ['case-find-of-desk', 'cases_pkey'],
    ['case-first-own', 'cases_of_citizen'],
    ['case-next-own', 'cases_of_citizen'],
    ['case-queue-one-open', 'cases_of_department'],
    ['case-queue-one-state', 'cases_of_department_by_state'],
    ['case-queue-all-open', 'cases_by_promise'],
    ['case-queue-all-state', 'cases_by_state'],
    ['case-counts-one', 'cases_of_department_by_state'],
  ])('%s reads %s', async (name, index) => {
    const plan = await planOf(name);
    expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan');
    // A page comes out of its index in order; nothing is sorted to find its beginning.
    if (!name.startsWith('case-counts')) expect(plan).not.toContain('Sort');
  });
});
