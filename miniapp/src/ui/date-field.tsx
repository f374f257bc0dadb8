import { Input, Text, View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { useSay } from '../messages/say';
import { uiTexts } from '../messages/ui';
import { aria, ariaOfInput } from './aria';
import { civilDateFrom, type DateParts, partsOf } from './date-parts';
import { Frame, type Framed } from './field';

export type DateFieldProps = Framed & {
  /** A civil date, YYYY-MM-DD, at first. */
  chosen: string | undefined;
  /** Every change: the whole date, or an empty text while it is none. */
  onChoose: (civilDate: string) => void;
};

const partNames = ['year', 'month', 'day'] as const;

/** A date that one knows, typed in three parts: quicker than a wheel, and nothing small to aim at. */
export function DateField({ chosen, onChoose, fault, ...framed }: DateFieldProps) {
  const say = useSay();
  const parts = useRef(partsOf(chosen));
  const [first] = useState(parts.current);
  const [isNone, setIsNone] = useState(false);
  const { id, label } = framed;

  const note = (changed: Partial<DateParts>) => {
    parts.current = { ...parts.current, ...changed };
    const civilDate = civilDateFrom(parts.current);
    setIsNone(civilDate === undefined && Object.values(parts.current).every(Boolean));
    onChoose(civilDate ?? '');
  };
  return (
    <Frame {...framed} fault={isNone ? say(uiTexts.noSuchDate) : fault}>
      <View id={id} className="ui-date" {...aria({ role: 'group', label })}>
        {partNames.map((name) => (
          <View key={name} className={`ui-date-part is-${name}`}>
            <Input
              id={`${id}-${name}`}
              className="ui-field-input"
              type="number"
              maxlength={name === 'year' ? 4 : 2}
              defaultValue={first[name]}
              {...ariaOfInput({ label: `${label} ${say(uiTexts[name])}`, invalid: isNone })}
              onInput={({ detail }) => note({ [name]: detail.value.trim() })}
            />
            <Text>{say(uiTexts[name])}</Text>
          </View>
        ))}
      </View>
    </Frame>
  );
}
