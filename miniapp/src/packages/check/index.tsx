import { View } from '@tarojs/components';
import { useState } from 'react';
import { CheckAnswer } from '../../features/certificates/check-answer';
import { CheckForm } from '../../features/certificates/check-form';
import { certificateCodeIn } from '../../features/certificates/check-rules';
import { certificateTexts } from '../../messages/certificates';
import { useSay } from '../../messages/say';
import { linkOfLaunch } from '../../platform/launch';
import { usePageParams } from '../../platform/pages';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';

export default function CheckPage() {
  const say = useSay();
  const link = linkOfLaunch(usePageParams());
  const [code, setCode] = useState(() => link && certificateCodeIn(link.value));
  return (
    <Page id="check-page" title={say(certificateTexts.checkTitle)}>
      {code === undefined ? (
        <CheckForm onCode={setCode} />
      ) : (
        <View>
          <CheckAnswer code={code} />
          <View className="ui-block">
            <Button
              id="check-another"
              text={say(certificateTexts.another)}
              onTap={() => setCode(undefined)}
            />
          </View>
        </View>
      )}
    </Page>
  );
}
