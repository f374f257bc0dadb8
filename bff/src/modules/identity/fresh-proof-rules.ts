import { levelOfMethod, reaches, type VerificationMethod } from '@zero-visit/shared-types';

/** How old a proof may be where a signature alone is not enough (security.md §1.2, ASVS 7.5.1). */
const FRESH_MILLISECONDS = 5 * 60_000;

/** How long a new device waits before it may take everything out, or away (security.md T10). */
const HOLD_MILLISECONDS = 24 * 60 * 60_000;

/** The roads that prove the person was present; a text message proves a telephone. */
export const presenceMethods = (Object.keys(levelOfMethod) as VerificationMethod[]).filter(
  (method) => reaches(levelOfMethod[method], 'L3'),
);

/** A proof that was passed before this is too old. */
export const oldestFreshProof = (now: Date): Date => new Date(now.getTime() - FRESH_MILLISECONDS);

/** Seconds that a device which was bound then still has to wait; 0 once it may. */
export const holdLeft = (boundAt: Date, now: Date): number =>
  Math.max(0, Math.ceil((boundAt.getTime() + HOLD_MILLISECONDS - now.getTime()) / 1000));
