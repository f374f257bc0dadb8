import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { CheckAnswer } from '../../features/certificates/check-answer';
import { CheckForm } from '../../features/certificates/check-form';
import { certificateCodeIn } from '../../features/certificates/check-rules';
import { certificateTexts } from '../../messages/certificates';
import { useSay } from '../../messages/say';
import { useLaunchLink } from '../../platform/launch';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';

export default function CheckPage() {
  const say = useSay();
  const [code, setCode] = useState<string>();
  const opened = useRef<string>();

  // Each link is taken once: after it, one may check another paper.
  useLaunchLink((link) => {
    if (!link || link.value === opened.current) return;
    opened.current = link.value;
    setCode(certificateCodeIn(link.value));
  });

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
