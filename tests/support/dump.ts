import type { Database } from '../../bff/src/platform/database';

/** Every row of every table, the job queue's too, as whoever copies the database reads it. */
export async function dumpOf({ pool }: Pick<Database, 'pool'>): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const lines: string[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query<{ line: string }>(
      `select to_jsonb(t)::text as line from ${name} t`,
    );
    lines.push(...rows.map(({ line }) => `${name} ${line}`));
  }
  return lines;
}
