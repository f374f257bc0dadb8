import { Text, View } from '@tarojs/components';
import type { Errand } from '@zero-visit/shared-types';
import { errandTexts } from '../../messages/errand';
import { levelTexts } from '../../messages/levels';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openPage } from '../../platform/pages';
import { Button } from '../../ui/button';

/** The level is missing: what is needed and why, and what the sheet will ask, without a single value. */
export function VerifyFirst({ errand }: { errand: Errand }) {
  const say = useSay();
  const { levelNeeded, levelHeld, sheet } = errand;
  return (
    <View>
      <View className="ui-card">
        <View className="ui-heading">{say(errandTexts.verifyFirst)}</View>
        <View className="ui-paragraph">
          {say(errandTexts.verifyWhy, {
            needed: say(levelTexts[levelNeeded]),
            held: say(levelTexts[levelHeld]),
          })}
        </View>
        <Button
          id="errand-verify"
          kind="primary"
          text={say(errandTexts.verify)}
          onTap={() => void openPage(pageAt.verifyTo(levelNeeded))}
        />
      </View>
      <View className="ui-card">
        <View>{say(errandTexts.wouldSee)}</View>
        <View className="ui-paragraph ui-soft">
          <Text>{sheet.map(({ label }) => say(label)).join('、')}</Text>
        </View>
      </View>
    </View>
  );
}
