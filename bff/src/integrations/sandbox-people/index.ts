import { type AnswerValue, readIdNumber } from '@zero-visit/shared-types';
import { cast } from './cast';
import { crowd } from './crowd';
import type { PersonRow } from './person-row';

/** An invented person: what they know by heart, and what the registers hold of them. */
export type SandboxPerson = {
  readonly id: string;
  readonly name: string;
  readonly idNumber: string;
  readonly mobile: string;
  /** Of their 网证. */
  readonly pin: string;
  readonly story: string;
  readonly tries: readonly string[];
  readonly faceFails: boolean;
  readonly slow: Readonly<Record<string, number>>;
  /** Values by register, then by field. */
  readonly registers: Readonly<Record<string, Readonly<Record<string, AnswerValue>>>>;
};

const STORIES: Readonly<Record<string, string>> = {
  'graduate-registration': '应届毕业生，资料齐全，可以办毕业生报到。',
  'senior-card': '禅城户籍的老人，可以办老年人优待证。',
  'insurance-proof': '在禅城上班，可以打印个人参保证明。',
};

function personOf(row: PersonRow, index: number): SandboxPerson {
  const { birthDate, sex } = readIdNumber(row.idNumber);
  const sexOf = row.sex ?? (sex === 'male' ? '男' : '女');
  return {
    id: row.id,
    name: row.name,
    idNumber: row.idNumber,
    mobile: `1380000${String(index + 1).padStart(4, '0')}`,
    pin: String(100_000 + (((index + 1) * 7919) % 900_000)),
    story: row.story,
    tries: row.tries,
    faceFails: row.faceFails ?? false,
    slow: row.slow ?? {},
    registers: {
      population: {
        name: row.name,
        idNumber: row.idNumber,
        sex: sexOf,
        ...(birthDate && { birthDate }),
        ...(row.household && { household: row.household }),
      },
      education: row.graduate ?? {},
      socialInsurance: row.insured ?? { insuranceState: '未参保' },
      residence: { residencePermit: row.residencePermit ?? false },
    },
  };
}

/** Everybody one can be in the sandbox. All of them are invented; no number was given to anybody we know of. */
export const sandboxPeople: readonly SandboxPerson[] = [
  ...cast,
  ...crowd.map((row) => ({ ...row, story: STORIES[row.tries[0] ?? ''] ?? '' })),
].map(personOf);
