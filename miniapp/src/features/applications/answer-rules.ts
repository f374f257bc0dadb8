import type { AnswerValue, Draft, FormQuestion } from '@zero-visit/shared-types';

/** Answers by the ids of their questions; `null` empties one. */
export type Changes = Readonly<Record<string, AnswerValue | null>>;

/** The value that a question has now: what was typed last, or what the draft says. */
export function valueNow(
  { id }: FormQuestion,
  draft: Draft,
  changes: Changes,
): AnswerValue | undefined {
  const typed = changes[id];
  return typed === undefined ? draft.answers[id]?.value : (typed ?? undefined);
}

/** Whether a value could be sent: the server judges by the same pattern and length. */
export function fitsQuestion(
  question: FormQuestion | undefined,
  value: AnswerValue | null,
): boolean {
  if (!question || typeof value !== 'string' || value.trim() === '') return true;
  if (question.maxLength !== undefined && value.length > question.maxLength) return false;
  return !question.pattern || new RegExp(question.pattern.expression, 'u').test(value.trim());
}

/** Required questions that have no answer, in the order of the form. */
export const unanswered = ({ form, ...draft }: Draft, changes: Changes): FormQuestion[] =>
  form.filter((question) => {
    const value = valueNow(question, { form, ...draft }, changes);
    return question.required && (value === undefined || value === '');
  });

/** A value that only a register could give, that it need not, and did not: there is nothing to show or do. */
export const isVoid = (question: FormQuestion, { answers, pending }: Draft): boolean =>
  question.fixed === true &&
  !question.required &&
  answers[question.id] === undefined &&
  !pending.includes(question.id);

/** Questions under the heading that their first one opens. */
export type QuestionGroup = {
  readonly heading: FormQuestion['group'];
  readonly questions: readonly FormQuestion[];
};

export function groupsOf(form: readonly FormQuestion[]): QuestionGroup[] {
  const groups: (QuestionGroup & { questions: FormQuestion[] })[] = [];
  for (const question of form) {
    const last = groups.at(-1);
    if (last && question.group === undefined) last.questions.push(question);
    else groups.push({ heading: question.group, questions: [question] });
  }
  return groups;
}
