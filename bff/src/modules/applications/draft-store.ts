import type { Attachment } from '@zero-visit/shared-types';
import { type Queryable, statement } from '../../platform/database';

export type StoredDraft = {
  readonly id: string;
  readonly citizenId: string;
  readonly consentId: string;
  readonly serviceCode: string;
  readonly state: 'open' | 'submitted' | 'discarded';
  readonly version: number;
  readonly nonce: string;
  readonly typed: Buffer | null;
  readonly caseId: string | null;
  readonly updatedAt: Date;
};

const columns = `id, citizen_id as "citizenId", consent_id as "consentId", service_code as "serviceCode",
  state, version, nonce, typed, case_id as "caseId", updated_at as "updatedAt"`;

/** A reading as JSON brings it: the time as text, the sealed answers in base64. */
type ReadingAsJson = {
  readonly register: string;
  readonly fields: readonly string[];
  readonly askedAt: string | null;
  readonly answers: string | null;
};

/** A draft with all that hangs on it, in one round trip: it is what every screen and every act begins with. */
export type WholeDraft = StoredDraft & {
  readonly readings: readonly ReadingAsJson[];
  readonly attachments: readonly Attachment[];
};

const whole = `${columns}, (
    select coalesce(json_agg(json_build_object('register', register, 'fields', fields,
      'askedAt', asked_at, 'answers', encode(answers, 'base64')) order by register), '[]')
    from draft_readings where draft_id = drafts.id
  ) as readings, (
    select coalesce(json_agg(json_build_object('id', id, 'questionId', question_id, 'type', type,
      'size', size, 'width', width, 'height', height) order by question_id), '[]')
    from attachments where draft_id = drafts.id and not submitted
  ) as attachments`;

const findOwn = statement<StoredDraft>(
  'draft-find-own',
  `select ${columns} from drafts where id = $1 and citizen_id = $2`,
);

const findWhole = statement<WholeDraft>(
  'draft-find-whole',
  `select ${whole} from drafts where id = $1 and citizen_id = $2`,
);

const listOpen = statement<WholeDraft>(
  'draft-list-open',
  `select ${whole} from drafts where citizen_id = $1 and state = 'open'
   order by updated_at desc, id`,
);

// An open draft of the same service goes on under the new consent, with what was typed.
const open = statement<StoredDraft>(
  'draft-open',
  `insert into drafts (id, citizen_id, consent_id, service_code, nonce, created_at, updated_at)
   values ($1, $2, $3, $4, $5, $6, $6)
   on conflict (citizen_id, service_code) where state = 'open' do update
     set consent_id = excluded.consent_id, nonce = excluded.nonce,
       version = drafts.version + 1, updated_at = excluded.updated_at
   returning ${columns}`,
);

const save = statement(
  'draft-save',
  `update drafts set typed = $4, version = version + 1, nonce = $5, updated_at = $6
   where id = $1 and citizen_id = $2 and version = $3 and state = 'open'`,
);

const change = statement(
  'draft-change',
  `update drafts set version = version + 1, nonce = $3, updated_at = $4
   where id = $1 and citizen_id = $2 and state = 'open'`,
);

const discard = statement(
  'draft-discard',
  `update drafts set state = 'discarded', typed = null, version = version + 1, updated_at = $3
   where id = $1 and citizen_id = $2 and state = 'open'`,
);

const submit = statement(
  'draft-submit',
  `update drafts set state = 'submitted', typed = null, version = version + 1, updated_at = $5
   where id = $1 and citizen_id = $2 and version = $3 and nonce = $4 and state = 'open'`,
);

// What was sent stands in the application: the draft keeps no second copy, and no picture that was not sent.
const empty = statement(
  'draft-empty',
  `with kept as (
     update attachments set submitted = true
     where draft_id = $1 and id = any ($2::text[]) and not submitted
   ), thrown as (
     delete from attachments
     where draft_id = $1 and not submitted and not (id = any ($2::text[]))
   )
   delete from draft_readings where draft_id = $1`,
);

const renewOfConsent = statement<{ id: string }>(
  'draft-renew-of-consent',
  `update drafts set nonce = $2, version = version + 1, updated_at = $3
   where consent_id = $1 and state = 'open' returning id`,
);

/** A draft of this citizen; somebody else's is as absent as one that never was. */
export const findDraft = (db: Queryable, id: string, citizenId: string) =>
  db.one(findOwn, [id, citizenId]);

/** The same with its readings and pictures. */
export const findWholeDraft = (db: Queryable, id: string, citizenId: string) =>
  db.one(findWhole, [id, citizenId]);

export const listOpenDrafts = (db: Queryable, citizenId: string) => db.many(listOpen, [citizenId]);

export async function openDraftRow(
  tx: Queryable,
  draft: Pick<StoredDraft, 'id' | 'citizenId' | 'consentId' | 'serviceCode' | 'nonce'>,
  at: Date,
): Promise<StoredDraft> {
  const { id, citizenId, consentId, serviceCode, nonce } = draft;
  const row = await tx.one(open, [id, citizenId, consentId, serviceCode, nonce, at]);
  if (!row) throw new Error('an opened draft was not returned');
  return row;
}

/** Which draft, in which state, a write expects; false when it is no longer so. */
type Expected = Pick<StoredDraft, 'id' | 'citizenId' | 'version'>;
type Change = { readonly nonce: string; readonly at: Date };

export const saveTyped = async (
  tx: Queryable,
  { id, citizenId, version }: Expected,
  { typed, nonce, at }: Change & { typed: Uint8Array },
): Promise<boolean> => (await tx.run(save, [id, citizenId, version, typed, nonce, at])) === 1;

/** Counts a change of something that belongs to the draft (a picture), whatever its version. */
export const noteChange = async (
  tx: Queryable,
  { id, citizenId }: Omit<Expected, 'version'>,
  { nonce, at }: Change,
): Promise<boolean> => (await tx.run(change, [id, citizenId, nonce, at])) === 1;

export const discardDraftRow = async (
  tx: Queryable,
  { id, citizenId }: Omit<Expected, 'version'>,
  at: Date,
): Promise<boolean> => (await tx.run(discard, [id, citizenId, at])) === 1;

/** Decides once which submission counts: only the version and the nonce that were signed. */
export const submitDraftRow = async (
  tx: Queryable,
  { id, citizenId, version, nonce }: Expected & Pick<StoredDraft, 'nonce'>,
  at: Date,
): Promise<boolean> => (await tx.run(submit, [id, citizenId, version, nonce, at])) === 1;

/** Makes these pictures part of the application, and leaves nothing else behind in a draft that was sent. */
export const emptyDraft = (tx: Queryable, id: string, pictures: readonly string[]) =>
  tx.run(empty, [id, pictures]);

/** Ends what was signed over the open drafts of a consent; answers their ids. */
export const renewDraftsOfConsent = async (
  tx: Queryable,
  consentId: string,
  { nonce, at }: Change,
): Promise<string[]> => (await tx.many(renewOfConsent, [consentId, nonce, at])).map(({ id }) => id);
