import type { AnswerValue, CaseContent, Correction, FormQuestion } from '@zero-visit/shared-types';

/** A flagged question with the reviewer's reason. */
export type Flagged = { question: FormQuestion; reason: string };

/** The questions that the notice flags, in the order of the form. */
export const flaggedQuestions = (form: CaseContent['form'], { items }: Correction): Flagged[] =>
  form.flatMap((question) => {
    const item = items.find(({ questionId }) => questionId === question.id);
    return item ? [{ question, reason: item.reason }] : [];
  });

/**
 * What is sent: flagged questions only, as they are answered now. Everything else stays byte for
 * byte because it is not sent at all.
 */
export function correctedAnswers(
  flagged: readonly Flagged[],
  content: CaseContent,
  given: Readonly<Record<string, AnswerValue>>,
): Record<string, AnswerValue> {
  const pairs = flagged.flatMap(({ question: { id } }) => {
    const value = given[id] ?? content.answers[id]?.value;
    return value === undefined ? [] : [[id, value] as const];
  });
  return Object.fromEntries(pairs);
}

/** Flagged questions that must be answered and are not. */
export const unanswered = (
  flagged: readonly Flagged[],
  answers: Readonly<Record<string, AnswerValue>>,
): string[] =>
  flagged
    .filter(({ question }) => question.required && (answers[question.id] ?? '') === '')
    .map(({ question }) => question.id);
