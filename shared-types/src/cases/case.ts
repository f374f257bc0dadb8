import * as z from 'zod';
import { Answer } from '../applications/draft';
import { FormQuestion } from '../catalogue/service-definition';
import { Shipment } from '../delivery/shipment';
import { CivilDate, Instant, idOf } from '../id';
import { LocalText } from '../local-text';
import { CaseAction, CaseState } from './case-lifecycle';

export const CaseId = idOf('case');

/** A promise counted in working days; `certain` is false where the calendar is not published yet (预计). */
export const PromisedDate = z
  .object({ date: CivilDate, workingDays: z.number().int(), certain: z.boolean() })
  .meta({ id: 'PromisedDate' });
export type PromisedDate = z.infer<typeof PromisedDate>;

/** A line of the timeline: what happened, who did it in the office's words, and why. */
export const TimelineEntry = z
  .object({
    at: Instant,
    state: CaseState,
    action: CaseAction.or(z.literal('submit')),
    by: z.enum(['citizen', 'staff', 'system']),
    reason: z.string().optional(),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof TimelineEntry>;

/** The one complete correction notice: only these questions may be changed. */
export const Correction = z
  .object({
    askedAt: Instant,
    note: z.string(),
    items: z.array(z.object({ questionId: z.string(), reason: z.string() })),
    /** Goes into the signature of the corrected answers, and is spent by them. */
    nonce: z.string().optional(),
    answeredAt: Instant.optional(),
  })
  .meta({ id: 'Correction' });
export type Correction = z.infer<typeof Correction>;

export const CaseCertificate = z
  .object({ id: idOf('certificate'), number: z.string(), kind: LocalText, issuedAt: Instant })
  .meta({ id: 'CaseCertificate' });
export type CaseCertificate = z.infer<typeof CaseCertificate>;

/** Everything the citizen's screen shows of a case, in one document. */
export const Case = z
  .object({
    id: CaseId,
    number: z.string(),
    service: z.object({ code: z.string(), name: LocalText, instant: z.boolean() }),
    department: LocalText,
    state: CaseState,
    version: z.number().int(),
    receivedAt: Instant,
    promised: PromisedDate,
    delivery: z.enum(['mail', 'electronic']),
    timeline: z.array(TimelineEntry),
    correction: Correction.optional(),
    certificate: CaseCertificate.optional(),
    shipment: Shipment.optional(),
    rating: z.object({ stars: z.number().int() }).optional(),
    /** What the citizen may do now. */
    actions: z.array(z.enum(['withdraw', 'correct', 'openCertificate', 'rate'])),
  })
  .meta({ id: 'Case' });
export type Case = z.infer<typeof Case>;

export const CaseSummary = Case.pick({
  id: true,
  number: true,
  service: true,
  state: true,
  receivedAt: true,
  promised: true,
}).meta({ id: 'CaseSummary' });
export type CaseSummary = z.infer<typeof CaseSummary>;

/** The application as it was submitted, with each value's source. */
export const CaseContent = z
  .object({
    form: z.array(FormQuestion),
    answers: z.record(z.string(), Answer),
    /** Answers as they stood before a correction, for the reviewer's comparison. */
    before: z.record(z.string(), Answer).optional(),
  })
  .meta({ id: 'CaseContent' });
export type CaseContent = z.infer<typeof CaseContent>;
