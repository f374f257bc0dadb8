import { Image, View } from '@tarojs/components';
import type { FormQuestion } from '@zero-visit/shared-types';
import { formTexts } from '../../messages/form';
import { useSay } from '../../messages/say';
import { aria } from '../../ui/aria';
import { Button } from '../../ui/button';
import { Frame } from '../../ui/field';
import { ProblemNote } from '../../ui/notice';
import type { DraftKeeper } from './draft-keeper';
import { useQuestionPicture } from './use-question-picture';

export type PictureQuestionProps = {
  readonly id: string;
  readonly question: FormQuestion;
  readonly keeper: DraftKeeper;
  readonly fault: string | undefined;
};

/** A picture: chosen, sent with its progress, tried again without choosing it again, shown as it arrived. */
export function PictureQuestion({ id, question, keeper, fault }: PictureQuestionProps) {
  const say = useSay();
  const label = say(question.label);
  const { attachment, source, upload, share, choose, again } = useQuestionPicture(
    keeper,
    question.id,
  );
  const progress =
    share === undefined || share >= 1
      ? say(formTexts.uploadingSomehow)
      : say(formTexts.uploading, { percent: Math.round(share * 100) });
  return (
    <Frame
      id={id}
      label={label}
      required={question.required}
      fault={fault}
      {...(question.hint && { hint: say(question.hint) })}
    >
      {source && (
        <Image
          className="question-picture"
          mode="aspectFit"
          src={source}
          {...aria({ role: 'img', label: say(formTexts.pictureOf, { question: label }) })}
        />
      )}
      {attachment && !upload.isPending && (
        <View id={`${id}-added`} className="ui-soft">
          {say(formTexts.pictureAdded, { width: attachment.width, height: attachment.height })}
        </View>
      )}
      {upload.isPending && (
        <View id={`${id}-progress`} className="ui-soft" {...aria({ role: 'status' })}>
          {progress}
        </View>
      )}
      {upload.error && <ProblemNote id={`${id}-problem`} problem={upload.error} onRetry={again} />}
      <Button
        id={`${id}-choose`}
        text={say(attachment ? formTexts.changePicture : formTexts.addPicture)}
        label={say(formTexts.pictureOf, { question: label })}
        busy={upload.isPending}
        onTap={() => void choose()}
      />
    </Frame>
  );
}
