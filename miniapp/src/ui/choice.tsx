import { Text, View } from '@tarojs/components';
import { aria, tappable } from './aria';
import { Frame, type Framed } from './field';

export type Option<Value extends string = string> = { value: Value; label: string; note?: string };

export type ChoiceProps<Value extends string = string> = Framed & {
  options: readonly Option<Value>[];
  chosen: string | undefined;
  onChoose: (value: Value) => void;
};

/** One of a few, all in sight. Each option has its own id: `<id>-<value>`. */
export function Choice<Value extends string>({
  options,
  chosen,
  onChoose,
  ...framed
}: ChoiceProps<Value>) {
  return (
    <Frame {...framed}>
      <View className="ui-choice" {...aria({ role: 'radiogroup', label: framed.label })}>
        {options.map(({ value, label, note }) => (
          <View
            key={value}
            id={`${framed.id}-${value}`}
            className={`ui-choice-option ${value === chosen ? 'is-chosen' : ''}`}
            {...tappable(() => onChoose(value), {
              role: 'radio',
              checked: value === chosen,
              label,
            })}
          >
            <View className="ui-choice-mark" />
            <View className="ui-choice-text">
              <Text>{label}</Text>
              {note && <Text className="ui-cell-note">{note}</Text>}
            </View>
          </View>
        ))}
      </View>
    </Frame>
  );
}
