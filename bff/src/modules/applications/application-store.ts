import { type Queryable, statement } from '../../platform/database';

export type StoredApplication = {
  readonly id: string;
  readonly citizenId: string;
  readonly draftId: string;
  readonly consentId: string;
  readonly serviceCode: string;
  readonly content: Buffer;
  readonly before: Buffer | null;
  readonly address: Buffer | null;
};

const columns = `id, citizen_id as "citizenId", draft_id as "draftId", consent_id as "consentId",
  service_code as "serviceCode", content, before, address`;

const find = statement<StoredApplication>(
  'application-find',
  `select ${columns} from applications where id = $1`,
);

const lock = statement<StoredApplication>(
  'application-lock',
  `select ${columns} from applications where id = $1 for update`,
);

const findOfCase = statement<StoredApplication>(
  'application-find-of-case',
  `select ${columns} from applications where case_id = $1 and citizen_id = $2`,
);

const insert = statement(
  'application-insert',
  `insert into applications (id, citizen_id, draft_id, consent_id, service_code, content, address,
     fields, level, signature_digest, evidence, received_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

const noteCase = statement(
  'application-note-case',
  `with noted as (
     update applications set case_id = $2, case_number = $3 where id = $1 returning draft_id
   )
   update drafts set case_id = $2 from noted where id = noted.draft_id`,
);

const correct = statement(
  'application-correct',
  'update applications set content = $2, before = $3, address = $4 where id = $1',
);

const listOfConsent = statement<{ caseNumber: string; fields: string[] }>(
  'application-list-of-consent',
  `select case_number as "caseNumber", fields from applications
   where consent_id = $1 and case_number is not null order by received_at`,
);

const listConsents = statement<{ consentId: string }>(
  'application-list-consents',
  'select distinct consent_id as "consentId" from applications where id = any ($1::text[])',
);

export type NewApplication = Omit<StoredApplication, 'before'> & {
  readonly fields: readonly string[];
  readonly level: string;
  readonly signatureDigest: string;
  readonly evidence: Uint8Array;
  readonly receivedAt: Date;
};

export const insertApplication = (tx: Queryable, each: NewApplication) =>
  tx.run(insert, [
    each.id,
    each.citizenId,
    each.draftId,
    each.consentId,
    each.serviceCode,
    each.content,
    each.address,
    each.fields,
    each.level,
    each.signatureDigest,
    each.evidence,
    each.receivedAt,
  ]);

export const findApplication = (db: Queryable, id: string) => db.one(find, [id]);

/** The application, held until the transaction ends. */
export const lockApplication = (tx: Queryable, id: string) => tx.one(lock, [id]);

/** The application behind a case of this citizen; somebody else's is as absent as none. */
export const findApplicationOfCase = (db: Queryable, caseId: string, citizenId: string) =>
  db.one(findOfCase, [caseId, citizenId]);

/** Writes into the application, and into its draft, which case they became. */
export const noteCaseOfApplication = (
  tx: Queryable,
  id: string,
  opened: { id: string; number: string },
) => tx.run(noteCase, [id, opened.id, opened.number]);

export const storeCorrection = (
  tx: Queryable,
  id: string,
  {
    content,
    before,
    address,
  }: Record<'content' | 'before', Uint8Array> & { address: Uint8Array | null },
) => tx.run(correct, [id, content, before, address]);

/** The cases that were submitted on the ground of a consent, and which fields they hold. */
export const listApplicationsOfConsent = (db: Queryable, consentId: string) =>
  db.many(listOfConsent, [consentId]);

export const listConsentsOfApplications = async (
  db: Queryable,
  ids: readonly string[],
): Promise<string[]> => (await db.many(listConsents, [ids])).map(({ consentId }) => consentId);
