import { View } from '@tarojs/components';
import { meTexts } from '../../../messages/me';
import { useSay } from '../../../messages/say';
import { dial } from '../../../platform/telephone';
import { Cell, CellGroup } from '../../../ui/cell';
import { Page } from '../../../ui/page';

export default function AboutPage() {
  const say = useSay();
  return (
    <Page id="about-page" title={say(meTexts.aboutTitle)}>
      <View className="ui-card">
        <View>{say(meTexts.aboutWhat)}</View>
        <View className="ui-paragraph">{say(meTexts.aboutData)}</View>
        <View className="ui-paragraph ui-soft">{say(meTexts.aboutSource)}</View>
      </View>
      <CellGroup title={say(meTexts.aboutHelp)}>
        <Cell
          id="about-hotline"
          label={say(meTexts.hotline)}
          value={say(meTexts.call)}
          onTap={() => void dial('12345')}
        />
      </CellGroup>
    </Page>
  );
}
