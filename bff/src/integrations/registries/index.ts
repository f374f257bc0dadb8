import type { AnswerValue } from '@zero-visit/shared-types';
import type { Person } from '../person';

/** What is asked of one register, and on which authorisation: the register keeps both. */
type RegisterRequest = {
  /** A register of the field dictionary. */
  readonly register: string;
  readonly person: Person;
  /** Ids of its fields; nothing else comes back. */
  readonly fields: readonly string[];
  /** The code of the department that will see the values. */
  readonly receiver: string;
  readonly consentId: string;
};

/** What it holds. A field without a value is a gap of the register. */
type RegisterReading = {
  readonly values: Readonly<Record<string, AnswerValue>>;
  /** The day for which the values hold. */
  readonly asOf: Date;
};

/** The connected registers. Both calls throw `temporarily-unavailable`, or the reason of the signal. */
export type Registries = {
  readonly standIn: boolean;
  read(request: RegisterRequest, signal: AbortSignal): Promise<RegisterReading>;
  /** Whether the population register knows this number by this name; it tells nothing else. */
  matches(person: Person, signal: AbortSignal): Promise<boolean>;
};
