import type { AnswerValue } from '@zero-visit/shared-types';

type Values = Readonly<Record<string, AnswerValue>>;

/** One invented person as written down; what the number says is not written twice. */
export type PersonRow = {
  readonly id: string;
  readonly name: string;
  readonly idNumber: string;
  readonly story: string;
  /** Codes of the services that this person is for. */
  readonly tries: readonly string[];
  /** Absent where the population register has a gap. */
  readonly household?: string;
  /** Only where the number does not say it. */
  readonly sex?: '女' | '男';
  readonly graduate?: Values;
  readonly insured?: Values;
  readonly residencePermit?: boolean;
  readonly faceFails?: true;
  /** How much later a register answers for this person, in milliseconds. */
  readonly slow?: Readonly<Record<string, number>>;
};

/** Ordinary people have no story of their own. */
export type CrowdRow = Omit<PersonRow, 'story'>;
