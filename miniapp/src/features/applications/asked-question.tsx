import type { AnswerValue, FormQuestion } from '@zero-visit/shared-types';
import { formTexts } from '../../messages/form';
import { useFormat } from '../../messages/format';
import { useSay } from '../../messages/say';
import { Choice, DateField, Select } from '../../ui/choice';
import { Field, TextArea } from '../../ui/field';

export type AskedQuestionProps = {
  readonly id: string;
  readonly question: FormQuestion;
  readonly value: AnswerValue | undefined;
  readonly fault: string | undefined;
  readonly onAnswer: (value: AnswerValue | null) => void;
};

/** More options than this are turned on a wheel instead of laid out. */
const LAID_OUT = 6;

/** A question that the citizen answers here; addresses and pictures have components of their own. */
export function AskedQuestion({ id, question, value, fault, onAnswer }: AskedQuestionProps) {
  const say = useSay();
  const { date } = useFormat();
  const { kind, label, hint, required, maxLength, options = [] } = question;
  const framed = { id, label: say(label), required, fault, ...(hint && { hint: say(hint) }) };
  const text = typeof value === 'string' ? value : '';
  const typed = {
    ...framed,
    initial: text,
    ...(maxLength !== undefined && { maxLength }),
    onType: (written: string) => onAnswer(written === '' ? null : written),
  };

  switch (kind) {
    case 'longText':
      return <TextArea {...typed} />;
    case 'date':
      return (
        <DateField
          {...framed}
          chosen={text || undefined}
          shown={text ? date(text) : undefined}
          onChoose={onAnswer}
        />
      );
    case 'yesNo':
      return (
        <Choice
          {...framed}
          options={[
            { value: 'yes', label: say(formTexts.yes) },
            { value: 'no', label: say(formTexts.no) },
          ]}
          chosen={value === undefined ? undefined : value ? 'yes' : 'no'}
          onChoose={(chosen) => onAnswer(chosen === 'yes')}
        />
      );
    case 'choice': {
      const Shape = options.length > LAID_OUT ? Select : Choice;
      return (
        <Shape
          {...framed}
          options={options.map((option) => ({ value: option.value, label: say(option.label) }))}
          chosen={text || undefined}
          onChoose={onAnswer}
        />
      );
    }
    default:
      return <Field {...typed} />;
  }
}
