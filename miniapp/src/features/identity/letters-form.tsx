import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { useSay } from '../../messages/say';
import { scanTexts } from '../../messages/scan';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';

/** The letters below a code, for whoever cannot scan it (RFC 8628 §6.1). */
export function LettersForm({ onLetters }: { onLetters: (typed: string) => boolean }) {
  const say = useSay();
  const typed = useRef('');
  const [isFaulty, setFaulty] = useState(false);
  return (
    <View className="ui-card">
      <Field
        id="scan-letters"
        label={say(scanTexts.letters)}
        hint={say(scanTexts.lettersHint)}
        fault={isFaulty ? say(scanTexts.lettersFault) : undefined}
        maxLength={12}
        onType={(value) => {
          typed.current = value;
          setFaulty(false);
        }}
      />
      <Button
        id="scan-use-letters"
        kind="primary"
        text={say(scanTexts.useLetters)}
        onTap={() => setFaulty(!onLetters(typed.current))}
      />
    </View>
  );
}
