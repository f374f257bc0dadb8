import * as z from 'zod';

/**
 * How surely we know who holds the phone: L0 nobody yet, L1 a mobile number, L2 name and number
 * match the population register, L3 the person was present (face, or an equal road), L4 counter.
 */
export const AssuranceLevel = z.enum(['L0', 'L1', 'L2', 'L3', 'L4']).meta({ id: 'AssuranceLevel' });
export type AssuranceLevel = z.infer<typeof AssuranceLevel>;

/** Levels are ordered by their digit. */
export const reaches = (held: AssuranceLevel, needed: AssuranceLevel): boolean => held >= needed;
