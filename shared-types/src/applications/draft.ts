import * as z from 'zod';
import { FormQuestion } from '../catalogue/service-definition';
import { Instant, idOf } from '../id';
import { LocalText } from '../local-text';

export const DraftId = idOf('draft');

/** A value of a form: text, a choice's id, a date, yes/no, or the id of an address or attachment. */
export const AnswerValue = z.union([z.string().max(2000), z.boolean(), z.number()]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** An answer and its pedigree. `register` values name the department and the day they held. */
export const Answer = z
  .object({
    value: AnswerValue,
    source: z.enum(['citizen', 'register', 'account']),
    register: LocalText.optional(),
    asOf: Instant.optional(),
  })
  .meta({ id: 'Answer' });
export type Answer = z.infer<typeof Answer>;

export const Attachment = z
  .object({
    id: idOf('attachment'),
    questionId: z.string(),
    type: z.enum(['image/jpeg', 'image/png']),
    size: z.number().int(),
    width: z.number().int(),
    height: z.number().int(),
  })
  .meta({ id: 'Attachment' });
export type Attachment = z.infer<typeof Attachment>;

/**
 * An application being written. It survives the phone, and is resumed on another one. `pending` was
 * asked of a register that has not answered yet, and arrives by the next read: ids of questions, and
 * of fields that fill no question. What is typed meanwhile stays.
 */
export const Draft = z
  .object({
    id: DraftId,
    service: z.object({ code: z.string(), name: LocalText, instant: z.boolean() }),
    state: z.enum(['open', 'submitted', 'discarded']),
    version: z.number().int(),
    /** Goes into the signature of the submission, and is spent by it. */
    nonce: z.string(),
    updatedAt: Instant,
    form: z.array(FormQuestion),
    answers: z.record(z.string(), Answer),
    attachments: z.array(Attachment),
    pending: z.array(z.string()),
    /** Questions still to be answered before submission. */
    missing: z.array(z.string()),
    /** Conditions of the service that the values contradict, each with its reason. */
    obstacles: z.array(LocalText),
    /** Once submitted: the case it became. Its content stands there, and no longer here. */
    caseId: idOf('case').optional(),
  })
  .meta({ id: 'Draft' });
export type Draft = z.infer<typeof Draft>;
