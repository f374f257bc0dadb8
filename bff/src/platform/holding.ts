import { type Queryable, type Statement, statement } from './database';
import type { Vault } from './vault';

/** What a sealed cell holds, as its one writer shaped it. */
type Shape = 'json' | 'text' | 'bytes';

/**
 * What one table holds of a citizen, declared by its room once: the copy that is handed out, erasure
 * and the proof of both derive from it. Expressions are SQL over the table `t`; $1 is the citizen, $2
 * the ids (of cases, applications, drafts, consents) that a law keeps.
 */
export type HoldingDeclaration = {
  readonly table: string;
  /** Which rows are the citizen's. */
  readonly of: string;
  /** What names a row in the copy, and where its cells are sealed. */
  readonly row?: string;
  /** Whose key seals its cells. */
  readonly owner?: string;
  /** Columns that are readable as they stand. */
  readonly plain: readonly string[];
  readonly sealed?: Readonly<Record<string, Shape>>;
  /** Which rows stay where a law says so; none unless said. */
  readonly stays?: string;
  /** What is set where the row itself is kept empty, because others name it. */
  readonly emptied?: string;
};

type Cell = { readonly column: string; readonly shape: Shape };
type Row = { at: string; row: string; owner: string; stays: boolean; plain: object } & Record<
  string,
  unknown
>;

export type Holding = {
  readonly table: string;
  readonly cells: readonly Cell[];
  readonly read: Statement<Row>;
  readonly remove: Statement<never>;
  readonly reseal?: Statement<never>;
};

/** A holding with its statements. */
export function holding(declared: HoldingDeclaration): Holding {
  const { table, of, plain, emptied } = declared;
  const { row = 't.id', owner = '$1::text', stays = 'false', sealed = {} } = declared;
  const cells = Object.entries(sealed).map(([column, shape]) => ({ column, shape }));
  const facts = plain.map((column) => `'${column}', t.${column}`).join(', ');
  const goes = `(${of}) and not (${stays}) and cardinality($2::text[]) >= 0`;
  return {
    table,
    cells,
    // Held, so that nobody seals one of them under a key that is about to go.
    read: statement(
      `holding-read-${table}`,
      `select t.ctid::text as at, (${row})::text as row, (${owner})::text as owner, (${stays}) as stays,
         json_build_object(${facts}) as plain${cells.map(({ column }) => `, t.${column}`).join('')}
       from ${table} t where (${of}) and cardinality($2::text[]) >= 0 for update of t`,
    ),
    remove: emptied
      ? statement(`holding-empty-${table}`, `update ${table} t set ${emptied} where ${goes}`)
      : statement(`holding-remove-${table}`, `delete from ${table} t where ${goes}`),
    ...(cells.length > 0 && {
      reseal: statement(
        `holding-reseal-${table}`,
        `update ${table} set ${cells.map(({ column }, n) => `${column} = $${n + 2}`).join(', ')}
         where ctid = $1::tid`,
      ),
    }),
  };
}

/** One row of somebody's, open: what is plain, and what was sealed. */
export type HeldRow = Readonly<Record<string, unknown>>;

/** Everything that a holding has of a citizen, for the copy that is handed to them. */
export async function openHolding(
  vault: Vault,
  db: Queryable,
  { table, cells, read }: Holding,
  citizenId: string,
): Promise<HeldRow[]> {
  const rows = await db.many(read, [citizenId, []]);
  return Promise.all(
    rows.map(async (stored) => {
      const opened: Record<string, unknown> = { id: stored.row, ...stored.plain };
      for (const { column, shape } of cells) {
        const sealed = stored[column];
        if (!sealed) continue;
        const place = { table, column, row: stored.row };
        const bytes = await vault.open(db, stored.owner, place, sealed as Buffer);
        opened[column] = readAs[shape](bytes);
      }
      return opened;
    }),
  );
}

const readAs: Record<Shape, (bytes: Buffer) => unknown> = {
  json: (bytes) => JSON.parse(bytes.toString('utf8')),
  text: (bytes) => bytes.toString('utf8'),
  bytes: (bytes) => ({ base64: bytes.toString('base64') }),
};

/** Seals what stays of a holding under its owner's new key, removes the rest, and counts both. */
export async function clearHolding(
  tx: Queryable,
  { table, cells, read, remove, reseal }: Holding,
  citizenId: string,
  kept: readonly string[],
  sealAgain: (place: { table: string; column: string; row: string }, sealed: Buffer) => Buffer,
): Promise<{ stayed: number; gone: number }> {
  const staying = (await tx.many(read, [citizenId, kept])).filter(({ stays }) => stays);
  for (const stored of staying) {
    if (!reseal) break;
    const again = cells.map(({ column }) => {
      const sealed = stored[column];
      return sealed ? sealAgain({ table, column, row: stored.row }, sealed as Buffer) : null;
    });
    await tx.run(reseal, [stored.at, ...again]);
  }
  return { stayed: staying.length, gone: await tx.run(remove, [citizenId, kept]) };
}
