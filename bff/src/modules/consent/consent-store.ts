import type { AssuranceLevel, Consent, WithdrawnConsent } from '@zero-visit/shared-types';
import { type Queryable, statement } from '../../platform/database';
import { readSheet, type SheetRecord } from './sheet-record';

/** What a withdrawal reached, as it is kept with the consent. */
export type Reach = Pick<WithdrawnConsent, 'clearedDrafts' | 'kept'>;

type Row = {
  id: string;
  citizenId: string;
  sheetDigest: string;
  content: string;
  permitted: string[];
  level: AssuranceLevel;
  signatureDigest: string;
  givenAt: Date;
  endsAt: Date;
  withdrawnAt: Date | null;
  withdrawal: Reach | null;
};

export type StoredConsent = Omit<Row, 'content'> & { readonly sheet: SheetRecord };

const columns = `c.id, c.citizen_id as "citizenId", c.sheet_digest as "sheetDigest", s.content, c.permitted,
  c.level, c.signature_digest as "signatureDigest", c.given_at as "givenAt", c.ends_at as "endsAt",
  c.withdrawn_at as "withdrawnAt", c.withdrawal`;

// A sheet is kept once, however many citizens saw it.
const insert = statement(
  'consent-insert',
  `with sheet as (
     insert into consent_sheets (digest, content) values ($4, $11) on conflict do nothing
   )
   insert into consents (id, citizen_id, errand_id, sheet_digest, permitted, level,
     signature_digest, evidence, given_at, ends_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
);

const findOwn = statement<Row>(
  'consent-find-own',
  `select ${columns} from consents c join consent_sheets s on s.digest = c.sheet_digest
   where c.id = $1 and c.citizen_id = $2`,
);

const firstPage = statement<Row>(
  'consent-first-page',
  `select ${columns} from consents c join consent_sheets s on s.digest = c.sheet_digest
   where c.citizen_id = $1 order by c.given_at desc, c.id desc limit $2`,
);

const nextPage = statement<Row>(
  'consent-next-page',
  `select ${columns} from consents c join consent_sheets s on s.digest = c.sheet_digest
   where c.citizen_id = $1 and (c.given_at, c.id) <
     (select given_at, id from consents where id = $3 and citizen_id = $1)
   order by c.given_at desc, c.id desc limit $2`,
);

// Withdrawals wait for whoever holds this lock, and whoever comes after one finds nothing to hold.
const lock = statement<{ id: string }>(
  'consent-lock-active',
  `select id from consents
   where id = $1 and withdrawn_at is null and ends_at > $2 for share`,
);

const withdraw = statement(
  'consent-withdraw',
  `update consents set withdrawn_at = $3
   where id = $1 and citizen_id = $2 and withdrawn_at is null`,
);

const keepReach = statement(
  'consent-keep-reach',
  'update consents set withdrawal = $2 where id = $1',
);

/** What is kept of a consent beside its receipt: `content` is the text of the sheet, `evidence` is sealed. */
type Proof = {
  readonly errandId: string;
  readonly content: string;
  readonly evidence: Uint8Array;
};

export async function insertConsent(
  tx: Queryable,
  consent: StoredConsent,
  { errandId, content, evidence }: Proof,
): Promise<void> {
  await tx.run(insert, [
    consent.id,
    consent.citizenId,
    errandId,
    consent.sheetDigest,
    consent.permitted,
    consent.level,
    consent.signatureDigest,
    evidence,
    consent.givenAt,
    consent.endsAt,
    content,
  ]);
}

/** A consent of this citizen; somebody else's is as absent as one that never was. */
export async function findConsent(db: Queryable, id: string, citizenId: string) {
  const row = await db.one(findOwn, [id, citizenId]);
  return row && withSheet(row);
}

/** The newest consents, or those older than `after`; one more than the page, to see whether it is the last. */
export async function listConsents(
  db: Queryable,
  { citizenId, after, limit }: { citizenId: string; after: string | undefined; limit: number },
): Promise<StoredConsent[]> {
  const rows = await (after === undefined
    ? db.many(firstPage, [citizenId, limit + 1])
    : db.many(nextPage, [citizenId, limit + 1, after]));
  return rows.map(withSheet);
}

/** Holds an active consent until the transaction ends; false once it is withdrawn or over. */
export const lockActiveConsent = async (tx: Queryable, id: string, now: Date): Promise<boolean> =>
  (await tx.one(lock, [id, now])) !== undefined;

/** True for the first withdrawal only. */
export const withdrawActive = async (
  tx: Queryable,
  { id, citizenId, at }: { id: string; citizenId: string; at: Date },
): Promise<boolean> => (await tx.run(withdraw, [id, citizenId, at])) === 1;

export const rememberReach = (tx: Queryable, id: string, reach: Reach) =>
  tx.run(keepReach, [id, JSON.stringify(reach)]);

const withSheet = ({ content, ...row }: Row): StoredConsent => ({
  ...row,
  sheet: readSheet(content),
});

/** The receipt of a consent, as its owner sees it. */
export const receiptOf = (consent: StoredConsent): Consent => ({
  id: consent.id,
  service: consent.sheet.service,
  receiver: consent.sheet.receiver.name,
  fields: consent.sheet.fields.map(({ id, label, source, purpose, basis }) => ({
    id,
    label,
    source,
    purpose,
    basis,
    allowed: consent.permitted.includes(id),
  })),
  level: consent.level,
  givenAt: consent.givenAt.toISOString(),
  endsAt: consent.endsAt.toISOString(),
  ...(consent.withdrawnAt && { withdrawnAt: consent.withdrawnAt.toISOString() }),
  sheetDigest: consent.sheetDigest,
  signatureDigest: consent.signatureDigest,
});
