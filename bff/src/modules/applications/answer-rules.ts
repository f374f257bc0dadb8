import { type AnswerValue, CivilDate, type FormQuestion } from '@zero-visit/shared-types';

/** The longest text of a kind, in UTF-16 units, where the form says nothing else. */
const LONGEST = { text: 200, longText: 2000 } as const;

const NOT_ON_ONE_LINE = /\p{Cc}/u;
const NOT_IN_TEXT = /[^\P{Cc}\n\t]/u;

/** An answer of nothing but spaces is no answer. */
export const isBlank = (value: AnswerValue | null): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

/** Whether a value can stand in a question at all: a register's words are not measured further. */
export function fitsKind({ kind, options }: FormQuestion, value: AnswerValue): boolean {
  switch (kind) {
    case 'yesNo':
      return typeof value === 'boolean';
    case 'choice':
      return options?.some((option) => option.value === value) ?? false;
    case 'date':
      return CivilDate.safeParse(value).success;
    default:
      return typeof value === 'string';
  }
}

/** What is wrong with a value that the citizen gives to a question, or undefined. Ids are looked up elsewhere. */
export function faultOfAnswer(question: FormQuestion, value: AnswerValue): string | undefined {
  if (!fitsKind(question, value)) return wanted[question.kind];
  if (typeof value !== 'string' || (question.kind !== 'text' && question.kind !== 'longText')) {
    return undefined;
  }
  const longest = question.maxLength ?? LONGEST[question.kind];
  // Measured before the pattern runs, so that no text can keep an expression busy.
  if (value.length > longest) return `has at most ${longest} characters`;
  if ((question.kind === 'text' ? NOT_ON_ONE_LINE : NOT_IN_TEXT).test(value)) {
    return 'has characters that cannot be printed';
  }
  const { pattern } = question;
  if (pattern && !new RegExp(pattern.expression).test(value)) return pattern.says['zh-Hans'];
  return undefined;
}

const wanted: Record<FormQuestion['kind'], string> = {
  text: 'is a text',
  longText: 'is a text',
  choice: 'is one of the options',
  date: 'is a date, YYYY-MM-DD',
  yesNo: 'is true or false',
  address: 'is the id of an address of yours',
  picture: 'is put by its own route',
};
