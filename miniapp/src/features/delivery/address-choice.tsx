import { View } from '@tarojs/components';
import { useEffect, useRef } from 'react';
import { deliveryTexts } from '../../messages/delivery';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openPage } from '../../platform/pages';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { useAddresses } from './use-addresses';

export type AddressChoiceProps = {
  id: string;
  label: string;
  /** The id of the chosen address. */
  chosen: string | undefined;
  fault?: string | undefined;
  onChoose: (addressId: string) => void;
};

/** One of the addresses in the book, and the way to a new one, which is then the chosen one. */
export function AddressChoice({ id, label, chosen, fault, onChoose }: AddressChoiceProps) {
  const say = useSay();
  const addresses = useAddresses();
  const items = addresses.data?.items;
  const knownBefore = useRef<readonly string[]>();
  useEffect(() => {
    const added = items?.find((item) => knownBefore.current?.includes(item.id) === false);
    if (!added) return;
    knownBefore.current = undefined;
    onChoose(added.id);
  }, [items, onChoose]);
  return (
    <Answered id={`${id}-problem`} asked={addresses} what={say(deliveryTexts.loadingAddresses)}>
      {({ items: known }) => (
        <>
          <Choice
            id={id}
            label={label}
            options={known.map(({ id: value, recipient, mobile, divisionName, street }) => ({
              value,
              label: `${divisionName} ${street}`,
              note: `${recipient} ${mobile}`,
            }))}
            chosen={chosen}
            fault={fault}
            onChoose={onChoose}
          />
          <View className="ui-block">
            <Button
              id={`${id}-add`}
              text={say(deliveryTexts.add)}
              onTap={() => {
                knownBefore.current = known.map((item) => item.id);
                void openPage(pageAt.newAddress);
              }}
            />
          </View>
        </>
      )}
    </Answered>
  );
}
