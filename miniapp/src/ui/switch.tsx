import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useSay } from '../messages/say';
import { uiTexts } from '../messages/ui';
import { tappable } from './aria';

export type SwitchProps = {
  id: string;
  label: string;
  note?: ReactNode;
  on: boolean;
  onChange: (on: boolean) => void;
  /** Cannot be changed: shown as it is. */
  fixed?: boolean;
};

/** A cell that is on or off. The whole line is the target, and says its state in a word as well. */
export function Switch({ id, label, note, on, onChange, fixed = false }: SwitchProps) {
  const say = useSay();
  return (
    <View
      id={id}
      className="weui-cell ui-cell ui-switch"
      {...tappable(fixed ? undefined : () => onChange(!on), { role: 'switch', checked: on, label })}
    >
      <View className="weui-cell__bd">
        <Text className="ui-cell-label">{label}</Text>
        {note && <View className="ui-cell-note">{note}</View>}
      </View>
      <Text className="ui-switch-word">{say(on ? uiTexts.on : uiTexts.off)}</Text>
      <View className={`ui-switch-track ${on ? 'is-on' : ''} ${fixed ? 'is-fixed' : ''}`}>
        <View className="ui-switch-knob" />
      </View>
    </View>
  );
}
