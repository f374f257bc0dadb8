import type { Answer, AnswerValue, Fault, FormQuestion } from '@zero-visit/shared-types';
import { faultOfAnswer, isBlank } from './answer-rules';

/** Every fault of corrected answers; pointers lead into the request. */
export const faultsOfCorrection = (
  form: readonly FormQuestion[],
  corrected: Readonly<Record<string, AnswerValue>>,
): Fault[] =>
  Object.entries(corrected).flatMap(([id, value]) => {
    const detail = faultOf(
      form.find((each) => each.id === id),
      value,
    );
    return detail === undefined ? [] : [{ pointer: `/body/answers/${id}`, detail }];
  });

function faultOf(question: FormQuestion | undefined, value: AnswerValue): string | undefined {
  if (!question) return 'is no question of this form';
  return isBlank(value) ? 'needs an answer' : faultOfAnswer(question, value);
}

/** The answers after a correction. What was not corrected is the very same, with its pedigree. */
export const correctedAnswers = (
  answers: Readonly<Record<string, Answer>>,
  corrected: Readonly<Record<string, AnswerValue>>,
): Record<string, Answer> => ({
  ...answers,
  ...Object.fromEntries(
    Object.entries(corrected).map(([id, value]) => [id, { value, source: 'citizen' as const }]),
  ),
});
