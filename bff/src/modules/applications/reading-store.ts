import { type Queryable, statement } from '../../platform/database';

/** What one register was asked for a draft, and what it said. */
export type StoredReading = {
  readonly register: string;
  readonly fields: string[];
  readonly askedAt: Date | null;
  readonly answers: Buffer | null;
};

const list = statement<StoredReading>(
  'reading-list',
  `select register, fields, asked_at as "askedAt", answers from draft_readings
   where draft_id = $1 order by register`,
);

const insert = statement(
  'reading-insert',
  `insert into draft_readings (draft_id, register, fields)
   select $1, asked.register, asked.fields
   from jsonb_to_recordset($2::jsonb) as asked (register text, fields text[])`,
);

const insertAnswered = statement(
  'reading-insert-answered',
  `insert into draft_readings (draft_id, register, fields, asked_at, answered_at, answers)
   values ($1, $2, $3, $4, $4, $5)`,
);

const claim = statement<Pick<StoredReading, 'register' | 'fields'>>(
  'reading-claim',
  `update draft_readings set asked_at = $2
   where draft_id = $1 and answered_at is null and (asked_at is null or asked_at < $3)
   returning register, fields`,
);

const land = statement(
  'reading-land',
  `update draft_readings set answers = $3, answered_at = $4
   where draft_id = $1 and register = $2 and answered_at is null`,
);

const remove = statement(
  'reading-remove',
  'delete from draft_readings where draft_id = any ($1::text[])',
);

export const listReadings = (db: Queryable, draftId: string) => db.many(list, [draftId]);

export const insertReadings = (
  tx: Queryable,
  draftId: string,
  asked: readonly Pick<StoredReading, 'register' | 'fields'>[],
) => tx.run(insert, [draftId, JSON.stringify(asked)]);

export const insertAnsweredReading = (
  tx: Queryable,
  draftId: string,
  {
    register,
    fields,
    answers,
  }: Pick<StoredReading, 'register' | 'fields'> & { answers: Uint8Array },
  at: Date,
) => tx.run(insertAnswered, [draftId, register, fields, at, answers]);

/** Takes the silent registers that nobody has asked since `before`: one asker at a time. */
export const claimReadings = (
  db: Queryable,
  draftId: string,
  { at, before }: { at: Date; before: Date },
) => db.many(claim, [draftId, at, before]);

/** Keeps what a register said; false when it had spoken before, or is not waited for. */
export const landReading = async (
  tx: Queryable,
  draftId: string,
  register: string,
  { answers, at }: { answers: Uint8Array; at: Date },
): Promise<boolean> => (await tx.run(land, [draftId, register, answers, at])) === 1;

export const removeReadings = (tx: Queryable, draftIds: readonly string[]) =>
  tx.run(remove, [draftIds]);
