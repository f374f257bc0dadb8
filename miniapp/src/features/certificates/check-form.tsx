import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { certificateTexts } from '../../messages/certificates';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openTab } from '../../platform/pages';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { certificateCodeIn } from './check-rules';

/** Asks for the code of a paper: typed, pasted as a whole link, or scanned. */
export function CheckForm({ onCode }: { onCode: (code: string) => void }) {
  const say = useSay();
  const typed = useRef('');
  const [isFaulty, setIsFaulty] = useState(false);
  const check = () => {
    const code = certificateCodeIn(typed.current);
    setIsFaulty(code === undefined);
    if (code !== undefined) onCode(code);
  };
  return (
    <View>
      <View className="ui-block">{say(certificateTexts.checkNote)}</View>
      <View className="ui-section">
        <Field
          id="check-code"
          label={say(certificateTexts.code)}
          hint={say(certificateTexts.codeHint)}
          maxLength={400}
          fault={isFaulty ? say(certificateTexts.codeFault) : undefined}
          onType={(text) => {
            typed.current = text;
          }}
        />
      </View>
      <View className="ui-block">
        <Button id="check-send" kind="primary" text={say(certificateTexts.check)} onTap={check} />
        <Button
          id="check-scan"
          text={say(certificateTexts.scanPaper)}
          onTap={() => void openTab(pageAt.scan)}
        />
      </View>
    </View>
  );
}
