import { View } from '@tarojs/components';
import type { Address } from '@zero-visit/shared-types';
import { useRef, useState } from 'react';
import { deliveryTexts } from '../../messages/delivery';
import { useSay } from '../../messages/say';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { ProblemNote } from '../../ui/notice';
import { type AddressDraft, type AddressField, checkAddress } from './address-rules';
import { DivisionPicker } from './division-picker';
import { useAddAddress, useDivisions } from './use-addresses';

const typed = [
  { name: 'recipient', kind: 'text', hint: deliveryTexts.recipientHint, maxLength: 50 },
  { name: 'mobile', kind: 'number', maxLength: 11 },
  { name: 'street', kind: 'text', hint: deliveryTexts.streetHint, maxLength: 100 },
  { name: 'postcode', kind: 'number', maxLength: 6, required: false },
] as const;

/** A new address: checked by the contract before it is sent, each fault at its field. */
export function AddressForm({ onAdded }: { onAdded: (address: Address) => void }) {
  const say = useSay();
  const draft = useRef<AddressDraft>({});
  const [division, setDivision] = useState<string>();
  const [faulty, setFaulty] = useState<readonly AddressField[]>([]);
  const divisions = useDivisions();
  const { mutate: add, isPending, error } = useAddAddress();

  const note = (name: AddressField, value: string) => {
    draft.current = { ...draft.current, [name]: value };
    setFaulty(faulty.filter((each) => each !== name));
  };
  const save = () => {
    const checked = checkAddress(draft.current);
    if ('faulty' in checked) setFaulty(checked.faulty);
    else add(checked.address, { onSuccess: onAdded });
  };
  const faultOf = (name: AddressField) =>
    faulty.includes(name) ? say(deliveryTexts[`${name}Fault`]) : undefined;
  const field = ({ name, kind, maxLength, ...rest }: (typeof typed)[number]) => (
    <Field
      key={name}
      id={`address-${name}`}
      label={say(deliveryTexts[name])}
      kind={kind}
      maxLength={maxLength}
      {...('hint' in rest && { hint: say(rest.hint) })}
      {...('required' in rest && { required: rest.required })}
      fault={faultOf(name)}
      onType={(value) => note(name, value)}
    />
  );
  return (
    <View>
      {typed.slice(0, 2).map(field)}
      <Answered id="divisions-problem" asked={divisions} what={say(deliveryTexts.loadingDivisions)}>
        {({ items }) => (
          <DivisionPicker
            divisions={items}
            chosen={division}
            fault={faultOf('division')}
            onChoose={(code) => {
              setDivision(code);
              note('division', code);
            }}
          />
        )}
      </Answered>
      {typed.slice(2).map(field)}
      {error && <ProblemNote id="address-problem" problem={error} onRetry={save} />}
      <View className="ui-block">
        <Button
          id="address-save"
          kind="primary"
          text={say(deliveryTexts.save)}
          busy={isPending}
          onTap={save}
        />
      </View>
    </View>
  );
}
