import { View } from '@tarojs/components';
import { aria, tappable } from '../../ui/aria';
import './number-choice.scss';

type NumberChoiceProps = {
  /** Of the numbers: each has this and itself as its id. */
  readonly id: string;
  readonly numbers: readonly string[];
  readonly busy: boolean;
  readonly onPick: (number: string) => void;
};

/** Numbers of which one is on the screen that somebody stands before (settled.md 3). */
export function NumberChoice({ id, numbers, busy, onPick }: NumberChoiceProps) {
  return (
    <View className="number-choice" {...aria({ role: 'group' })}>
      {numbers.map((number) => (
        <View
          key={number}
          id={`${id}-${number}`}
          className="number-choice-one"
          {...tappable(busy ? undefined : () => onPick(number), { role: 'button', label: number })}
        >
          {number}
        </View>
      ))}
    </View>
  );
}
