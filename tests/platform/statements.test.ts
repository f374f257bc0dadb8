import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allStatements } from '../../bff/src/platform/database';
import { freshDatabase, type TestDatabase } from '../support/postgres';

const source = path.resolve(import.meta.dirname, '../../bff/src');

/** Whatever names statements: every room's store, and the plumbing. */
const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
  (file) =>
    file.endsWith('.ts') && /\bstatement[<(]/.test(readFileSync(path.join(source, file), 'utf8')),
);

describe('every statement of every store', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await freshDatabase();
    for (const file of files) await import(path.join(source, file));
  });
  afterAll(() => database.close());

  it('is one that PostgreSQL accepts against the migrated schema', async () => {
    const client = await database.pool.connect();
    const refused: string[] = [];
    for (const { name, text } of allStatements()) {
      await client
        .query(`prepare "${name}" as ${text}`)
        .catch((error: Error) => refused.push(`${name}: ${error.message}`));
    }
    client.release(true);
    expect(refused).toEqual([]);
    expect(allStatements().length).toBeGreaterThan(5);
  });
});
