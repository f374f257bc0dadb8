import { View } from '@tarojs/components';
import { errandTexts } from '../../messages/errand';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openTab } from '../../platform/pages';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/waiting';

/** An errand that is over, and the two ways to a new one. */
export function ErrandEnded() {
  const say = useSay();
  return (
    <View className="ui-block">
      <Empty id="errand-ended" title={say(errandTexts.ended)} hint={say(errandTexts.endedNext)} />
      <Button
        id="errand-scan-again"
        kind="primary"
        text={say(errandTexts.scanAgain)}
        onTap={() => void openTab(pageAt.scan)}
      />
      <Button
        id="errand-to-services"
        text={say(errandTexts.toServices)}
        onTap={() => void openTab(pageAt.services)}
      />
    </View>
  );
}
