import * as z from 'zod';
import { AnswerValue } from '../applications/draft';
import { QuestionId } from '../catalogue/service-definition';
import { Instant } from '../id';
import { PageQuery, pageOf } from '../page';
import { defineRoutes } from '../route';
import { Case, CaseContent, CaseId, CaseSummary } from './case';
import { CaseAction, CaseState } from './case-lifecycle';

const params = z.strictObject({ id: CaseId });

/** A line of the desk's queue: no personal data, so that looking at the queue is no look at a person. */
export const QueueLine = CaseSummary.extend({
  overdue: z.boolean(),
  assignedTo: z.string().optional(),
  correctionAnswered: z.boolean(),
}).meta({ id: 'QueueLine' });
export type QueueLine = z.infer<typeof QueueLine>;

/** A case as the reviewer works on it. Reading it writes the citizen's access record. */
export const DeskCase = z
  .object({
    case: Case,
    content: CaseContent,
    applicant: z.object({ name: z.string(), idNumber: z.string() }),
    actions: z.array(CaseAction),
    assignedTo: z.string().optional(),
    rating: z
      .object({ stars: z.number().int(), comment: z.string().optional(), at: Instant })
      .optional(),
  })
  .meta({ id: 'DeskCase' });
export type DeskCase = z.infer<typeof DeskCase>;

export const caseRoutes = defineRoutes({
  listCases: {
    method: 'GET',
    path: '/cases',
    summary: "The citizen's cases, newest first",
    access: 'citizen',
    audit: 'own',
    query: PageQuery,
    success: 200,
    response: pageOf(CaseSummary),
  },
  getCase: {
    method: 'GET',
    path: '/cases/:id',
    summary: 'One document: timeline, shipment, certificate, and what may be done',
    access: 'citizen',
    audit: 'own',
    params,
    success: 200,
    response: Case,
    conditional: true,
  },
  getCaseContent: {
    method: 'GET',
    path: '/cases/:id/content',
    summary: 'What the citizen submitted, to look at or to correct',
    access: 'citizen',
    audit: 'own',
    params,
    success: 200,
    response: CaseContent,
  },
  correctCase: {
    method: 'POST',
    path: '/cases/:id/correction',
    summary: 'Answers the correction notice; anything that was not flagged stays byte for byte',
    access: 'citizen',
    audit: 'own',
    params,
    body: z.strictObject({ answers: z.record(QuestionId, AnswerValue) }),
    signed: true,
    idempotent: true,
    success: 200,
    response: Case,
    problems: ['case-action-unavailable', 'correction-not-asked', 'draft-incomplete'],
  },
  withdrawCase: {
    method: 'POST',
    path: '/cases/:id/withdrawal',
    summary: 'The citizen takes the application back before the decision',
    access: 'citizen',
    audit: 'own',
    params,
    success: 200,
    response: Case,
    problems: ['case-action-unavailable'],
  },
  listQueue: {
    method: 'GET',
    path: '/desk/cases',
    summary: 'The work queue, oldest promise first',
    access: 'staff',
    audit: 'none',
    query: PageQuery.extend({
      state: CaseState.optional(),
      number: z.string().max(50).optional(),
    }),
    success: 200,
    response: pageOf(QueueLine).extend({ counts: z.record(CaseState, z.number().int()) }),
  },
  getDeskCase: {
    method: 'GET',
    path: '/desk/cases/:id',
    summary: "A case with the citizen's answers and their sources",
    access: 'staff',
    audit: 'others',
    params,
    success: 200,
    response: DeskCase,
  },
  getDeskAttachment: {
    method: 'GET',
    path: '/desk/cases/:id/attachments/:questionId',
    summary: 'A picture that belongs to the case',
    access: 'staff',
    audit: 'others',
    params: z.strictObject({ id: CaseId, questionId: QuestionId }),
    produces: 'file',
    success: 200,
  },
  actOnCase: {
    method: 'POST',
    path: '/desk/cases/:id/actions',
    summary: 'Accept, ask for corrections once, approve or refuse; the first of two reviewers acts',
    access: 'staff',
    audit: 'others',
    params,
    body: z.strictObject({
      action: CaseAction,
      /** The version the reviewer looked at. */
      version: z.int(),
      reason: z.string().trim().max(500).optional(),
      flagged: z
        .array(
          z.strictObject({ questionId: QuestionId, reason: z.string().trim().min(1).max(200) }),
        )
        .max(60)
        .optional(),
    }),
    success: 200,
    response: DeskCase,
    problems: ['case-action-unavailable', 'correction-already-asked', 'reason-needed'],
  },
});
