import type { Answer, FormQuestion } from '@zero-visit/shared-types';
import { useLanguage, useSay } from '../../texts/language';
import { CasePicture } from './case-picture';
import { texts } from './texts';

type Props = { caseId: string; question: FormQuestion; answer: Answer | undefined };

/** An answer in words, or the picture. */
export function AnswerValue({ caseId, question, answer }: Props) {
  const say = useSay();
  const language = useLanguage();
  if (answer === undefined || answer.value === '') {
    return <span className="faint">{say(texts.unanswered)}</span>;
  }
  if (question.kind === 'picture') {
    return (
      <CasePicture
        caseId={caseId}
        questionId={question.id}
        version={`${answer.value}`}
        label={question.label[language]}
      />
    );
  }
  return <AnswerWords question={question} answer={answer} />;
}

/** An answer in words; a picture or an address that only an id stands for is named. */
export function AnswerWords({ question, answer }: Omit<Props, 'caseId'>) {
  const say = useSay();
  const language = useLanguage();
  if (answer === undefined || answer.value === '') return <>{say(texts.unanswered)}</>;
  const { value } = answer;
  if (typeof value === 'boolean') return <>{say(value ? texts.yes : texts.no)}</>;
  if (question.kind === 'address' && `${value}`.startsWith('address_'))
    return <>{say(texts.onLabel)}</>;
  const option = question.options?.find((each) => each.value === value);
  return <>{option ? option.label[language] : `${value}`}</>;
}
