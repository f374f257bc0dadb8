import type {
  AssuranceLevel,
  VerificationAnswer,
  VerificationMethod,
  VerificationStep,
} from '@zero-visit/shared-types';

/** Who is to be proved, as typed. `reference` is our id of this attempt. */
export type Attempt = {
  readonly reference: string;
  readonly name?: string;
  readonly idNumber?: string;
  readonly mobile?: string;
  /** Who the phone is to WeChat. */
  readonly openId?: string;
};

/** What a provider wants back at the end. It is kept sealed, and never leaves the server. */
export type Kept = Readonly<Record<string, string>>;

export type Begun = {
  /** What the phone does next. */
  readonly next: VerificationStep;
  readonly kept: Kept;
  /** What is sent to the person, once the attempt is written down. */
  readonly send?: () => Promise<void>;
};

/**
 * What an answer has proved. `subject` is who the person is to this provider: only both together
 * tell people apart (security.md T25). A provider vouches for no more than stands here.
 */
export type Proved = {
  readonly provider: VerificationMethod;
  readonly subject: string;
  readonly level: AssuranceLevel;
  readonly name?: string;
  readonly idNumber?: string;
  readonly mobile?: string;
};

/**
 * One road of IMI. `finish` answers undefined for a refusal; an outage is `temporarily-unavailable`
 * and nobody's failure. `begin` throws `verification-failed` where the road is not open to a person.
 * Every adapter keeps the sentences of tests/integrations/identity-provider-contract.ts.
 */
export type IdentityProvider = {
  begin(attempt: Attempt): Promise<Begun>;
  finish(attempt: Attempt, kept: Kept, answer: VerificationAnswer): Promise<Proved | undefined>;
};

/** Every road that this deployment offers. */
export type IdentityProviders = Readonly<Record<VerificationMethod, IdentityProvider>>;
