import { Text, View } from '@tarojs/components';
import type { Answer } from '@zero-visit/shared-types';
import { useFormat } from '../messages/format';
import { useSay } from '../messages/say';
import { uiTexts } from '../messages/ui';

export type Tone = 'plain' | 'note' | 'good' | 'warn' | 'bad';

/** A word that marks something. Its colour only repeats what the word says. */
export function Badge({ text, tone = 'plain' }: { text: string; tone?: Tone }) {
  return (
    <View className={`ui-badge is-${tone}`}>
      <Text>{text}</Text>
    </View>
  );
}

/** Where a value comes from: the citizen, the account, or a department's register and its day. */
export function SourceBadge({ answer }: { answer: Pick<Answer, 'source' | 'register' | 'asOf'> }) {
  const say = useSay();
  const { dayOf } = useFormat();
  if (answer.source === 'register' && answer.register) {
    const from = say(uiTexts.sourceRegister, { register: say(answer.register) });
    const when = answer.asOf && say(uiTexts.asOf, { when: dayOf(answer.asOf) });
    return <Badge tone="note" text={when ? `${from} · ${when}` : from} />;
  }
  const own = answer.source === 'account' ? uiTexts.sourceAccount : uiTexts.sourceCitizen;
  return <Badge text={say(own)} />;
}
