import { Text, View } from '@tarojs/components';
import { type Answer, type FormQuestion, maskIdNumber } from '@zero-visit/shared-types';
import { formTexts } from '../../messages/form';
import { useFormat } from '../../messages/format';
import { useSay } from '../../messages/say';
import { SourceBadge } from '../../ui/badge';
import { Button } from '../../ui/button';

export type KnownAnswerProps = {
  readonly id: string;
  readonly question: FormQuestion;
  readonly answer: Answer | undefined;
  readonly isPending: boolean;
  /** Takes the value over by hand; absent where only the register's value counts. */
  readonly onWrong?: () => void;
};

/** A value that was not typed here, with its pedigree and the road for whoever knows better. */
export function KnownAnswer({ id, question, answer, isPending, onWrong }: KnownAnswerProps) {
  const say = useSay();
  const shown = useShown(question, answer);
  return (
    <View id={`${id}-frame`} className="known-answer">
      <Text className="known-label">{say(question.label)}</Text>
      <View className="known-line">
        <View id={id} className="known-value">
          {shown ?? say(isPending ? formTexts.pending : formTexts.notKnown)}
        </View>
        {onWrong && (
          <Button
            id={`${id}-wrong`}
            kind="link"
            text={say(formTexts.wrong)}
            label={say(formTexts.wrongLabel, { question: say(question.label) })}
            onTap={onWrong}
          />
        )}
      </View>
      {answer && <SourceBadge answer={answer} />}
    </View>
  );
}

/** A value in words: a choice by its label, a date as the owner reads it, an identity number in part. */
function useShown(
  { kind, options, prefilledBy }: FormQuestion,
  answer: Answer | undefined,
): string | undefined {
  const say = useSay();
  const { date } = useFormat();
  if (!answer) return undefined;
  const { value } = answer;
  if (typeof value === 'boolean') return say(value ? formTexts.yes : formTexts.no);
  if (prefilledBy === 'idNumber') return maskIdNumber(String(value));
  const label = options?.find((option) => option.value === value)?.label;
  if (label) return say(label);
  return kind === 'date' && typeof value === 'string' ? date(value) : String(value);
}
