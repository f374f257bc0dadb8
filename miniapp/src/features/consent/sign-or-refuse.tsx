import { View } from '@tarojs/components';
import type { SheetField } from '@zero-visit/shared-types';
import { authorisingTexts } from '../../messages/authorising';
import { useSay } from '../../messages/say';
import { Button } from '../../ui/button';

export type SignOrRefuseProps = {
  readonly stillOff: readonly SheetField[];
  readonly isSigning: boolean;
  readonly onSign: () => void;
  readonly onRefuse: () => void;
};

/** The two answers to the sheet, side by side and of one size. */
export function SignOrRefuse({ stillOff, isSigning, onSign, onRefuse }: SignOrRefuseProps) {
  const say = useSay();
  return (
    <View>
      {stillOff.length > 0 && (
        <View id="sheet-still-off" className="ui-soft">
          {say(authorisingTexts.sensitiveMissing, {
            fields: stillOff.map(({ label }) => say(label)).join('、'),
          })}
        </View>
      )}
      <View className="errand-yes-no">
        <Button
          id="sheet-refuse"
          text={say(authorisingTexts.refuse)}
          disabled={isSigning}
          onTap={onRefuse}
        />
        <Button
          id="sheet-sign"
          kind="primary"
          text={say(authorisingTexts.sign)}
          busy={isSigning}
          disabled={stillOff.length > 0}
          onTap={onSign}
        />
      </View>
      <View className="ui-paragraph ui-soft">{say(authorisingTexts.withdrawal)}</View>
    </View>
  );
}
