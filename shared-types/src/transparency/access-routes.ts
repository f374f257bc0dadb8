import * as z from 'zod';
import { Instant, idOf } from '../id';
import { LocalText } from '../local-text';
import { PageQuery, pageOf } from '../page';
import { defineRoutes } from '../route';

/** One look at a citizen's data by somebody else: when, which office, for what, and which fields. */
export const AccessRecord = z
  .object({
    id: idOf('access'),
    at: Instant,
    office: LocalText,
    /** The reader by role and pseudonym; the real name is for a complaint. */
    reader: z.string(),
    purpose: LocalText,
    fields: z.array(LocalText),
    caseNumber: z.string().optional(),
  })
  .meta({ id: 'AccessRecord' });
export type AccessRecord = z.infer<typeof AccessRecord>;

export const accessRoutes = defineRoutes({
  listAccesses: {
    method: 'GET',
    path: '/accesses',
    summary: 'Who looked at my data, newest first',
    access: 'citizen',
    audit: 'own',
    query: PageQuery,
    success: 200,
    response: pageOf(AccessRecord),
  },
});
