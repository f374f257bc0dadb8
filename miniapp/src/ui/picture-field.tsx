import { Image, View } from '@tarojs/components';
import { formTexts } from '../messages/form';
import { useSay } from '../messages/say';
import { aria } from './aria';
import { Button } from './button';
import { Frame, type Framed } from './field';
import { ProblemNote } from './notice';

export type PictureFieldProps = Framed & {
  /** What an image shows the picture by, once it is there. */
  source: string | undefined;
  /** The picture that arrived. */
  attachment: { readonly width: number; readonly height: number } | undefined;
  isSending: boolean;
  /** How much has left the phone, 0 to 1; undefined where the phone does not tell. */
  share: number | undefined;
  problem: unknown;
  onChoose: () => void;
  /** Sends the same picture once more: it need not be chosen again. Absent where it would be refused again. */
  onRetry: (() => void) | undefined;
};

/** A picture: chosen, sent with its progress, tried again without choosing it again, shown as it arrived. */
export function PictureField(props: PictureFieldProps) {
  const { id, label, source, attachment, isSending, share, problem, onChoose, onRetry } = props;
  const say = useSay();
  const progress =
    share === undefined || share >= 1
      ? say(formTexts.uploadingSomehow)
      : say(formTexts.uploading, { percent: Math.round(share * 100) });
  const name = say(formTexts.pictureOf, { question: label });
  const act = say(attachment ? formTexts.changePicture : formTexts.addPicture);
  return (
    <Frame {...props}>
      {source && (
        <Image
          className="ui-picture"
          mode="aspectFit"
          src={source}
          {...aria({ role: 'img', label: name })}
        />
      )}
      {attachment && !isSending && (
        <View id={`${id}-added`} className="ui-soft">
          {say(formTexts.pictureAdded, { width: attachment.width, height: attachment.height })}
        </View>
      )}
      {isSending && (
        <View id={`${id}-progress`} className="ui-soft" {...aria({ role: 'status' })}>
          {progress}
        </View>
      )}
      {Boolean(problem) && (
        <ProblemNote id={`${id}-problem`} problem={problem} {...(onRetry && { onRetry })} />
      )}
      <Button
        id={`${id}-choose`}
        text={act}
        label={`${act} ${name}`}
        busy={isSending}
        onTap={onChoose}
      />
    </Frame>
  );
}
