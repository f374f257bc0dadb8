import { type Queryable, statement } from '../../platform/database';

/** What one register is asked for a draft; with the sealed answers where they are known already. */
export type NewReading = {
  readonly register: string;
  readonly fields: readonly string[];
  readonly answers?: Buffer;
};

// One statement for all: what the consent before asked for is gone, or begins anew.
const set = statement(
  'reading-set',
  `with wanted as (
     select register, fields, decode(answers, 'base64') as answers,
       case when answers is not null then $3::timestamptz end as told_at
     from jsonb_to_recordset($2::jsonb) as given (register text, fields text[], answers text)
   ), gone as (
     delete from draft_readings where draft_id = $1 and register not in (select register from wanted)
   )
   insert into draft_readings (draft_id, register, fields, asked_at, answered_at, answers)
   select $1, register, fields, told_at, told_at, answers from wanted
   on conflict (draft_id, register) do update set fields = excluded.fields,
     asked_at = excluded.asked_at, answered_at = excluded.answered_at, answers = excluded.answers`,
);

/** A register that is to be asked now, for which fields and on the ground of which consent. */
export type ClaimedReading = {
  readonly register: string;
  readonly fields: string[];
  readonly consentId: string;
};

const claim = statement<ClaimedReading>(
  'reading-claim',
  `update draft_readings r set asked_at = $3
   from drafts d
   where d.id = $1 and d.citizen_id = $2 and d.state = 'open' and r.draft_id = d.id
     and r.answered_at is null and (r.asked_at is null or r.asked_at < $4)
   returning r.register, r.fields, d.consent_id as "consentId"`,
);

// A register has spoken: what was signed so far ends, what is being typed is not outdated. Only while
// the draft is open, still filled by this consent, and waits for this register.
const land = statement(
  'reading-land',
  `with renewed as (
     update drafts set nonce = $5, updated_at = $6
     where id = $1 and consent_id = $2 and state = 'open' returning id
   )
   update draft_readings r set answers = $4, answered_at = $6
   from renewed where r.draft_id = renewed.id and r.register = $3 and r.answered_at is null`,
);

const remove = statement(
  'reading-remove',
  'delete from draft_readings where draft_id = any ($1::text[])',
);

/** Makes a draft wait for just these registers. */
export const setReadings = (
  tx: Queryable,
  draftId: string,
  readings: readonly NewReading[],
  at: Date,
) => {
  const wanted = readings.map(({ answers, ...asked }) => ({
    ...asked,
    ...(answers && { answers: answers.toString('base64') }),
  }));
  return tx.run(set, [draftId, JSON.stringify(wanted), at]);
};

/** Takes the silent registers that nobody has asked since `before`: one asker at a time. */
export const claimReadings = (
  db: Queryable,
  { draftId, citizenId }: { draftId: string; citizenId: string },
  { at, before }: { at: Date; before: Date },
) => db.many(claim, [draftId, citizenId, at, before]);

/** Keeps what a register said, and ends what was signed before; false when the draft does not wait for it. */
export const landReading = async (
  tx: Queryable,
  { draftId, consentId, register }: { draftId: string; consentId: string; register: string },
  { answers, nonce, at }: { answers: Uint8Array; nonce: string; at: Date },
): Promise<boolean> =>
  (await tx.run(land, [draftId, consentId, register, answers, nonce, at])) === 1;

export const removeReadings = (tx: Queryable, draftIds: readonly string[]) =>
  tx.run(remove, [draftIds]);
