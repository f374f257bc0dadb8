import type { AnswerValue, FormQuestion } from '@zero-visit/shared-types';
import { caseTexts } from '../messages/cases';
import { useSay } from '../messages/say';
import { Choice } from './choice';
import { DateField } from './date-field';
import { Field, TextArea } from './field';

/** The questions that a phone can draw from their description alone. */
export type PlainQuestion = FormQuestion & {
  kind: Exclude<FormQuestion['kind'], 'address' | 'picture'>;
};

/** Addresses and pictures need their own screens; everything else is drawn by `QuestionField`. */
export const isPlain = (question: FormQuestion): question is PlainQuestion =>
  question.kind !== 'address' && question.kind !== 'picture';

export type QuestionFieldProps = {
  /** The input's id is `q-<question id>`, an option's `q-<question id>-<value>`. */
  question: PlainQuestion;
  value: AnswerValue | undefined;
  fault?: string | undefined;
  /** Every change; text also as it is typed. */
  onAnswer: (value: AnswerValue) => void;
  /** The field was left: the moment to save. */
  onDone?: () => void;
};

/** One question of a form, drawn from its description. */
export function QuestionField({ question, value, fault, onAnswer, onDone }: QuestionFieldProps) {
  const say = useSay();
  const { id, kind, label, hint, required, options = [], maxLength } = question;
  const shown = value === undefined ? undefined : `${value}`;
  const frame = {
    id: `q-${id}`,
    label: say(label),
    ...(hint && { hint: say(hint) }),
    ...(!required && { required }),
    fault,
  };
  const typed = {
    ...frame,
    ...(shown !== undefined && { initial: shown }),
    ...(maxLength !== undefined && { maxLength }),
    ...(onDone && { onDone }),
    onType: onAnswer,
  };
  switch (kind) {
    case 'text':
      return <Field {...typed} />;
    case 'longText':
      return <TextArea {...typed} />;
    case 'date':
      return <DateField {...frame} chosen={shown} onChoose={onAnswer} />;
    case 'choice':
      return (
        <Choice
          {...frame}
          options={options.map((option) => ({ value: option.value, label: say(option.label) }))}
          chosen={shown}
          onChoose={onAnswer}
        />
      );
    case 'yesNo':
      return (
        <Choice
          {...frame}
          options={[
            { value: 'true', label: say(caseTexts.yes) },
            { value: 'false', label: say(caseTexts.no) },
          ]}
          chosen={shown}
          onChoose={(chosen) => onAnswer(chosen === 'true')}
        />
      );
  }
}
