import { type Answer, type FormQuestion, maskIdNumber } from '@zero-visit/shared-types';
import { caseTexts } from '../../messages/cases';
import { useFormat } from '../../messages/format';
import { useSay } from '../../messages/say';

/** Says an answer as its question means it: a choice by its label, a date in words. */
export function useAnswerText(): (question: FormQuestion, answer: Answer | undefined) => string {
  const say = useSay();
  const { date } = useFormat();
  return ({ kind, options, prefilledBy }, answer) => {
    if (answer === undefined || answer.value === '') return say(caseTexts.unanswered);
    const value = `${answer.value}`;
    const option = options?.find((each) => each.value === value);
    if (option) return say(option.label);
    if (prefilledBy === 'idNumber') return maskIdNumber(value);
    if (kind === 'date') return date(value);
    if (kind === 'yesNo') return say(answer.value === true ? caseTexts.yes : caseTexts.no);
    if (kind === 'picture') return say(caseTexts.picture);
    if (kind === 'address') return say(caseTexts.openAddress);
    return value;
  };
}
