const MINUTE = 60_000;

type TryRule = {
  /** How many are free. */
  readonly limit: number;
  /** After how many milliseconds they are forgotten … */
  readonly period: number;
  /** … counted from the first of them, or anew from each. */
  readonly from: 'first' | 'last';
};

/** What is tried only so often (security.md §1.2; the last two figures are ours). */
export const tryRules = {
  /** One-time codes: ten wrong ones, then ten minutes of rest. Counted for the mobile number. */
  oneTimeCode: { limit: 10, period: 10 * MINUTE, from: 'last' },
  /** Proving oneself on one phone: five in six hours. */
  identityOnDevice: { limit: 5, period: 360 * MINUTE, from: 'first' },
  /** Proofs with one identity number, from whichever phones: ten in an hour. */
  identityNumber: { limit: 10, period: 60 * MINUTE, from: 'first' },
  /** Text messages to one number: nobody's phone shall ring all night. */
  textMessage: { limit: 10, period: 60 * MINUTE, from: 'first' },
  /** Typed codes that nobody shows. */
  shortCode: { limit: 10, period: 10 * MINUTE, from: 'last' },
  /** Letters typed at a desktop's browser that no phone shows. */
  browserCode: { limit: 5, period: 10 * MINUTE, from: 'last' },
} as const satisfies Record<string, TryRule>;

export type TryKind = keyof typeof tryRules;
