import { Input, Text, View } from '@tarojs/components';
import { useState } from 'react';
import { deliveryTexts } from '../../messages/delivery';
import { useSay } from '../../messages/say';
import { uiTexts } from '../../messages/ui';
import { aria, ariaOfInput, tappable } from '../../ui/aria';
import { Sheet } from '../../ui/dialog';
import { Frame } from '../../ui/field';
import { type Division, divisionsFor } from './address-rules';

export type DivisionPickerProps = {
  divisions: readonly Division[];
  /** A division code. */
  chosen: string | undefined;
  fault: string | undefined;
  onChoose: (code: string) => void;
};

/** One of three thousand districts: those nearby at hand, every other one by a part of its name. */
export function DivisionPicker({ divisions, chosen, fault, onChoose }: DivisionPickerProps) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const name = divisions.find(({ code }) => code === chosen)?.name;
  const found = divisionsFor(typed, divisions);

  const close = () => {
    setIsOpen(false);
    setTyped('');
  };
  const choose = (code: string) => {
    onChoose(code);
    close();
  };
  const label = say(deliveryTexts.division);
  return (
    <Frame id="address-division" label={label} fault={fault}>
      <View
        id="address-division"
        className="ui-select"
        {...tappable(() => setIsOpen(true), {
          role: 'button',
          label: `${label} ${name ?? say(uiTexts.choose)}`,
        })}
      >
        <Text className={name ? '' : 'ui-select-empty'}>{name ?? say(uiTexts.choose)}</Text>
      </View>
      <Sheet id="division-sheet" open={isOpen} title={label} onClose={close}>
        <Input
          id="division-search"
          className="ui-field-input"
          placeholder={say(deliveryTexts.divisionSearch)}
          {...ariaOfInput({ role: 'searchbox', label: say(deliveryTexts.divisionSearch) })}
          onInput={(event) => setTyped(event.detail.value)}
        />
        {found.length === 0 && (
          <View className="ui-paragraph ui-soft">{say(deliveryTexts.divisionNone)}</View>
        )}
        <View className="ui-choice" {...aria({ role: 'listbox', label })}>
          {found.map(({ code, name: option }) => (
            <View
              key={code}
              id={`division-${code}`}
              className={`ui-choice-option ${code === chosen ? 'is-chosen' : ''}`}
              {...tappable(() => choose(code), { role: 'option', selected: code === chosen })}
            >
              <Text>{option}</Text>
            </View>
          ))}
        </View>
      </Sheet>
    </Frame>
  );
}
