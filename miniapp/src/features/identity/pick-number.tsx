import { View } from '@tarojs/components';
import { browserTexts } from '../../messages/browsers';
import { useSay } from '../../messages/say';
import { Button } from '../../ui/button';
import { NumberChoice } from './number-choice';

export type PickNumberProps = {
  readonly numbers: readonly string[];
  readonly busy: boolean;
  readonly onPick: (number: string) => void;
  readonly onNone: () => void;
};

/** One of three is on the computer's screen. Saying "none" is as easy as picking. */
export function PickNumber({ numbers, busy, onPick, onNone }: PickNumberProps) {
  const say = useSay();
  return (
    <>
      <View className="ui-heading">{say(browserTexts.which)}</View>
      <View className="ui-paragraph ui-soft">{say(browserTexts.whichWhy)}</View>
      <NumberChoice id="browser-number" numbers={numbers} busy={busy} onPick={onPick} />
      <Button id="browser-none" text={say(browserTexts.none)} disabled={busy} onTap={onNone} />
    </>
  );
}
