import type { Fault, SheetField } from '@zero-visit/shared-types';
import { Problem } from '../../platform/problem';

/** How long a consent holds, in days: as long as an unsent draft is kept (security.md §6.3). */
const DAYS = 30;

/** When a consent given at this instant ends by itself. */
export const endOf = (givenAt: Date): Date => new Date(givenAt.getTime() + DAYS * 86_400_000);

/**
 * The fields that a receiver may read: what the citizen allowed, and what a statute demands, which
 * is told and not asked (PIPL §13(3)). `allowed` must hold every required field of consent and
 * nothing that the sheet does not ask for; all faults are listed.
 * Problems: `consent-exceeds-request`, `consent-incomplete`.
 */
export function permittedFields(
  sheet: readonly SheetField[],
  allowed: readonly string[],
): string[] {
  const requested = new Set(sheet.map(({ id }) => id));
  const chosen = new Set(allowed);
  const excess: Fault[] = allowed.flatMap((id, index) =>
    requested.has(id)
      ? []
      : [{ pointer: `/body/allowed/${index}`, detail: 'is no field that this service asks for' }],
  );
  const gaps: Fault[] = sheet
    .filter(({ id, basis, required }) => basis === 'consent' && required && !chosen.has(id))
    .map(({ id }) => ({ pointer: '/body/allowed', detail: `must contain ${id}` }));
  const errors = [...excess, ...gaps];
  if (excess.length > 0) throw new Problem('consent-exceeds-request', undefined, { errors });
  if (gaps.length > 0) throw new Problem('consent-incomplete', undefined, { errors });
  return sheet.filter(({ id, basis }) => basis === 'statute' || chosen.has(id)).map(({ id }) => id);
}
