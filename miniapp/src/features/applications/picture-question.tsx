import type { FormQuestion } from '@zero-visit/shared-types';
import { isFinal } from '../../api/problem-answer';
import { useSay } from '../../messages/say';
import { PictureField } from '../../ui/picture-field';
import type { DraftKeeper } from './draft-keeper';
import { useQuestionPicture } from './use-question-picture';

export type PictureQuestionProps = {
  readonly id: string;
  readonly question: FormQuestion;
  readonly keeper: DraftKeeper;
  readonly fault: string | undefined;
};

/** A question whose answer is a picture of the draft. */
export function PictureQuestion({ id, question, keeper, fault }: PictureQuestionProps) {
  const say = useSay();
  const { attachment, source, upload, share, choose, again } = useQuestionPicture(
    keeper,
    question.id,
  );
  return (
    <PictureField
      id={id}
      label={say(question.label)}
      {...(question.hint && { hint: say(question.hint) })}
      required={question.required}
      fault={fault}
      source={source}
      attachment={attachment}
      isSending={upload.isPending}
      share={share}
      problem={upload.error}
      onChoose={() => void choose()}
      onRetry={isFinal(upload.error) ? undefined : again}
    />
  );
}
