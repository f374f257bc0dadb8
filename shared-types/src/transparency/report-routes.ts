import * as z from 'zod';
import { CivilDate, Instant, idOf } from '../id';
import { LocalText } from '../local-text';
import { defineRoutes } from '../route';
import { AccessId, AccessReport, Reader } from './access-routes';

export const ReportId = idOf('report');

/** A look that its citizen does not recognise, as the supervisor sees it: with the reader's real name. */
export const DeskReport = z
  .object({
    id: ReportId,
    state: z.enum(['open', 'answered']),
    reportedAt: Instant,
    due: CivilDate,
    at: Instant,
    office: LocalText,
    reader: Reader,
    /** Absent when nobody looked but the system. */
    readerName: z.string().optional(),
    purpose: LocalText,
    fields: z.array(LocalText),
    caseNumber: z.string().optional(),
    answer: z.string().optional(),
    answeredAt: Instant.optional(),
  })
  .meta({ id: 'DeskReport' });
export type DeskReport = z.infer<typeof DeskReport>;

export const reportRoutes = defineRoutes({
  reportAccess: {
    method: 'POST',
    path: '/accesses/:id/report',
    summary:
      'I do not recognise this: a supervisor answers within 15 working days. Repeated, it is the same report',
    access: 'citizen',
    audit: 'own',
    params: z.strictObject({ id: AccessId }),
    success: 201,
    response: AccessReport,
  },
  listReports: {
    method: 'GET',
    path: '/desk/reports',
    summary:
      'The reports of looks that citizens do not recognise: at most 100, the first due first',
    access: 'supervisor',
    audit: 'none',
    query: z.strictObject({ state: z.enum(['open', 'answered']).default('open') }),
    success: 200,
    response: z.object({ items: z.array(DeskReport) }),
  },
  answerReport: {
    method: 'POST',
    path: '/desk/reports/:id/answer',
    summary: 'Answers a report, once; the citizen is told',
    access: 'supervisor',
    audit: 'none',
    params: z.strictObject({ id: ReportId }),
    body: z.strictObject({ answer: z.string().trim().min(1).max(500) }),
    success: 200,
    response: DeskReport,
    problems: ['report-answered'],
  },
});
