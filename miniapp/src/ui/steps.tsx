import { Text, View } from '@tarojs/components';
import { useSay } from '../messages/say';
import { uiTexts } from '../messages/ui';
import { aria } from './aria';

export type Step = { id: string; title: string; note?: string };

/** Where one stands in a short row of steps; `at` is the index of the current one. */
export function Steps({ steps, at }: { steps: readonly Step[]; at: number }) {
  const say = useSay();
  const stateOf = (index: number) => {
    if (index < at) return { look: 'is-done', word: say(uiTexts.done) };
    if (index === at) return { look: 'is-now', word: say(uiTexts.now) };
    return { look: 'is-later', word: say(uiTexts.later) };
  };
  return (
    <View className="ui-steps" {...aria({ role: 'list' })}>
      {steps.map(({ id, title, note }, index) => {
        const { look, word } = stateOf(index);
        return (
          <View
            key={id}
            className={`ui-step ${look}`}
            {...aria({ role: 'listitem', label: `${title}, ${word}` })}
          >
            <View className="ui-step-mark">
              <Text>{index < at ? '✓' : index + 1}</Text>
            </View>
            <Text className="ui-step-title">{title}</Text>
            {note && <Text className="ui-step-note">{note}</Text>}
          </View>
        );
      })}
    </View>
  );
}
