import { Picker, Text, View } from '@tarojs/components';
import { useSay } from '../messages/say';
import { uiTexts } from '../messages/ui';
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

export type DateFieldProps = Framed & {
  /** Civil dates, YYYY-MM-DD. */
  chosen: string | undefined;
  earliest?: string;
  latest?: string;
  onChoose: (civilDate: string) => void;
  /** The chosen date in words. */
  shown?: string | undefined;
};

/** A civil date from the phone's own calendar wheel. */
export function DateField({
  chosen,
  earliest,
  latest,
  onChoose,
  shown,
  ...framed
}: DateFieldProps) {
  const say = useSay();
  return (
    <Frame {...framed}>
      <Picker
        mode="date"
        value={chosen ?? latest ?? ''}
        {...(earliest && { start: earliest })}
        {...(latest && { end: latest })}
        onChange={({ detail }) => onChoose(detail.value)}
      >
        <View
          id={framed.id}
          className="ui-select"
          {...aria({ role: 'button', label: framed.label })}
        >
          <Text className={chosen ? '' : 'ui-select-empty'}>
            {shown ?? chosen ?? say(uiTexts.choose)}
          </Text>
        </View>
      </Picker>
    </Frame>
  );
}
