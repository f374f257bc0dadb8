import * as z from 'zod';
import { CivilDate, Instant, idOf } from '../id';
import { LocalText } from '../local-text';
import { PageQuery, pageOf } from '../page';
import { defineRoutes } from '../route';

/** What was done with a citizen's data; the ledger holds every one of these. */
export const ActKind = z
  .enum([
    'consent',
    'withdrawal',
    'read',
    'submission',
    'decision',
    'certificate',
    'mandate',
    'export',
    'erasure',
    'search',
  ])
  .meta({ id: 'ActKind' });
export type ActKind = z.infer<typeof ActKind>;

/**
 * Who did it, as the citizen may know: a role, and for people a pseudonym. The real name is for a
 * complaint. `system` fills forms in without anybody looking; `citizen` is the citizen's own act.
 */
export const Reader = z
  .object({
    role: z.enum(['reviewer', 'supervisor', 'system', 'citizen', 'helper']),
    pseudonym: z.string().optional(),
  })
  .meta({ id: 'Reader' });
export type Reader = z.infer<typeof Reader>;

/** 32 bytes in base64, as in a checkpoint. */
const Hash = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);

/**
 * What a phone needs to check a record by itself: the canonical statement that was committed to, its
 * salt (32 bytes, base64), and, once the log has taken it in, its place and the way to the root of
 * the checkpoint that is answered with it. The statement holds the record's facts under the same
 * names (`canonicalText`), so that what is shown is what was committed to; the entry in the log is the
 * commitment's 32 bytes (`commitmentOf`), its leaf their `leafHash`.
 */
export const Evidence = z
  .object({
    statement: z.string(),
    salt: Hash,
    entered: z.object({ index: z.int().min(0), proof: z.array(Hash).max(63) }).optional(),
  })
  .meta({ id: 'Evidence' });
export type Evidence = z.infer<typeof Evidence>;

/** A citizen's "I do not recognise this", and what came of it. `due` is 15 working days later. */
export const AccessReport = z
  .object({
    state: z.enum(['open', 'answered']),
    at: Instant,
    due: CivilDate,
    answer: z.string().optional(),
    answeredAt: Instant.optional(),
  })
  .meta({ id: 'AccessReport' });
export type AccessReport = z.infer<typeof AccessReport>;

export const AccessId = idOf('access');

/** One act with a citizen's data: when, which office, by whom, for what, and which fields. */
export const AccessRecord = z
  .object({
    id: AccessId,
    kind: ActKind,
    at: Instant,
    office: LocalText,
    reader: Reader,
    purpose: LocalText,
    fields: z.array(LocalText),
    caseNumber: z.string().optional(),
    evidence: Evidence.optional(),
    report: AccessReport.optional(),
  })
  .meta({ id: 'AccessRecord' });
export type AccessRecord = z.infer<typeof AccessRecord>;

/** How the log stands: its newest signed checkpoint, and the way there from the one asked from. */
export const LogState = z
  .object({
    checkpoint: z.string(),
    consistency: z.array(Hash).max(130),
    /** After how many seconds at most a new record stands in the log. */
    entersWithin: z.int(),
  })
  .meta({ id: 'LogState' });
export type LogState = z.infer<typeof LogState>;

export const accessRoutes = defineRoutes({
  listAccesses: {
    method: 'GET',
    path: '/accesses',
    summary: 'What was done with my data and who looked at it, newest first, with its proofs',
    access: 'citizen',
    audit: 'own',
    // `from` is the size of the last checkpoint that the phone verified.
    query: PageQuery.extend({
      from: z.coerce
        .number()
        .int()
        .min(0)
        .max(2 ** 53 - 1)
        .optional(),
    }),
    success: 200,
    response: pageOf(AccessRecord).extend({ log: LogState.optional() }),
  },
});
