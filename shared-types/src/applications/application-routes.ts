import * as z from 'zod';
import { Case, CaseId } from '../cases/case';
import { QuestionId } from '../catalogue/service-definition';
import { Instant } from '../id';
import { LocalText } from '../local-text';
import { defineRoutes } from '../route';
import { AnswerValue, Attachment, Draft, DraftId } from './draft';

const params = z.strictObject({ id: DraftId });

export const DraftSummary = z
  .object({
    id: DraftId,
    service: z.object({ code: z.string(), name: LocalText }),
    updatedAt: Instant,
    missing: z.number().int(),
  })
  .meta({ id: 'DraftSummary' });
export type DraftSummary = z.infer<typeof DraftSummary>;

export const applicationRoutes = defineRoutes({
  listDrafts: {
    method: 'GET',
    path: '/drafts',
    summary: 'Applications this citizen has begun, on whichever phone',
    access: 'citizen',
    audit: 'own',
    success: 200,
    response: z.object({ items: z.array(DraftSummary) }),
  },
  getDraft: {
    method: 'GET',
    path: '/drafts/:id',
    summary: 'A draft with every value and its source',
    access: 'citizen',
    audit: 'own',
    params,
    success: 200,
    response: Draft,
    conditional: true,
  },
  saveDraft: {
    method: 'POST',
    path: '/drafts/:id/answers',
    summary: 'Saves answers as they are given; refuses to overwrite what another phone saved',
    access: 'citizen',
    audit: 'own',
    params,
    body: z.strictObject({
      version: z.int(),
      /** `null` empties an answer. */
      answers: z.record(QuestionId, AnswerValue.nullable()),
    }),
    success: 200,
    response: Draft,
    problems: ['draft-outdated'],
  },
  discardDraft: {
    method: 'DELETE',
    path: '/drafts/:id',
    summary: 'Throws a draft away, with its values and attachments',
    access: 'citizen',
    audit: 'own',
    params,
    success: 204,
    problems: ['draft-outdated'],
  },
  addAttachment: {
    method: 'PUT',
    path: '/drafts/:id/attachments/:questionId',
    summary:
      'Puts a picture (JPEG or PNG, at most 10 MB) to a question; re-encoded, metadata removed',
    access: 'citizen',
    audit: 'own',
    params: z.strictObject({ id: DraftId, questionId: QuestionId }),
    consumes: 'bytes',
    success: 200,
    response: z.object({ attachment: Attachment, draft: Draft }),
    rate: { points: 20, seconds: 60 },
    problems: ['attachment-unsuitable', 'draft-outdated'],
  },
  getAttachment: {
    method: 'GET',
    path: '/drafts/:id/attachments/:questionId',
    summary: "The citizen's own picture",
    access: 'citizen',
    audit: 'own',
    params: z.strictObject({ id: DraftId, questionId: QuestionId }),
    produces: 'file',
    success: 200,
  },
  addCorrectionPicture: {
    method: 'PUT',
    path: '/cases/:id/attachments/:questionId',
    summary: 'Puts another picture to a flagged question; the correction then names its id',
    access: 'citizen',
    audit: 'own',
    params: z.strictObject({ id: CaseId, questionId: QuestionId }),
    consumes: 'bytes',
    success: 200,
    response: z.object({ attachment: Attachment }),
    rate: { points: 20, seconds: 60 },
    problems: ['attachment-unsuitable'],
  },
  getCaseAttachment: {
    method: 'GET',
    path: '/cases/:id/attachments/:questionId',
    summary: "The citizen's own picture in a case, or the one put to its correction",
    access: 'citizen',
    audit: 'own',
    params: z.strictObject({ id: CaseId, questionId: QuestionId }),
    produces: 'file',
    success: 200,
  },
  submitApplication: {
    method: 'POST',
    path: '/applications',
    summary: 'Submits a draft; answers the case with its number and promised date',
    access: 'citizen',
    audit: 'own',
    body: z.strictObject({ draftId: DraftId, version: z.int() }),
    signed: true,
    idempotent: true,
    success: 201,
    response: Case,
    problems: [
      'draft-outdated',
      'nonce-spent',
      'consent-not-active',
      'draft-incomplete',
      'not-eligible',
      'level-too-low',
      'service-closed',
    ],
  },
});
