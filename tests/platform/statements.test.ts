import { freshDatabase, type TestDatabase } from '../support/postgres';
import { everyStatement } from '../support/stores';

describe('every statement of every store', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.close());

  it('is one that PostgreSQL accepts against the migrated schema', async () => {
    const statements = await everyStatement();
    const client = await database.pool.connect();
    const refused: string[] = [];
    for (const { name, text } of statements) {
      await client
        .query(`prepare "${name}" as ${text}`)
        .catch((error: Error) => refused.push(`${name}: ${error.message}`));
    }
    client.release(true);
    expect(refused).toEqual([]);
    expect(statements.length).toBeGreaterThan(5);
  });
});
