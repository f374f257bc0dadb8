import { View } from '@tarojs/components';
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

/** One of the addresses in the book, and the way to a new one. */
export function AddressChoice({ id, label, chosen, fault, onChoose }: AddressChoiceProps) {
  const say = useSay();
  const addresses = useAddresses();
  return (
    <View>
      <Answered id={`${id}-problem`} asked={addresses} what={say(deliveryTexts.loadingAddresses)}>
        {({ items }) => (
          <Choice
            id={id}
            label={label}
            options={items.map(({ id: value, recipient, mobile, divisionName, street }) => ({
              value,
              label: `${divisionName} ${street}`,
              note: `${recipient} ${mobile}`,
            }))}
            chosen={chosen}
            fault={fault}
            onChoose={onChoose}
          />
        )}
      </Answered>
      <View className="ui-block">
        <Button
          id={`${id}-add`}
          text={say(deliveryTexts.add)}
          onTap={() => void openPage(pageAt.newAddress)}
        />
      </View>
    </View>
  );
}
