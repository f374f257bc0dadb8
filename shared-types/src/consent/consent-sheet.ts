import * as z from 'zod';
import { LocalText } from '../local-text';

/**
 * One field that a service asks for, with all that the law wants said before consent (PIPL §17, §23).
 * `statute` fields are told, not asked: refusing has no effect, so no choice is faked (PIPL §13(3)).
 */
export const SheetField = z
  .object({
    id: z.string(),
    label: LocalText,
    source: LocalText,
    receiver: LocalText,
    purpose: LocalText,
    retention: LocalText,
    legalBasis: LocalText,
    basis: z.enum(['consent', 'statute']),
    required: z.boolean(),
    /** Needs a tap of its own (PIPL §29). */
    sensitive: z.boolean(),
    /** Only for a session at L3, and only from that person's own record. */
    maskedValue: z.string().optional(),
  })
  .meta({ id: 'SheetField' });
export type SheetField = z.infer<typeof SheetField>;
