import { View } from '@tarojs/components';
import { useState } from 'react';
import { deliveryTexts } from '../../messages/delivery';
import { useSay } from '../../messages/say';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Cell, CellGroup } from '../../ui/cell';
import { Dialog } from '../../ui/dialog';
import { ProblemNote } from '../../ui/notice';
import { Empty } from '../../ui/waiting';
import { useAddresses, useRemoveAddress } from './use-addresses';

/** The addresses of this citizen, each of which can be taken out. */
export function AddressBook() {
  const say = useSay();
  const addresses = useAddresses();
  const [leaving, setLeaving] = useState<string>();
  const { mutate: remove, isPending, error } = useRemoveAddress();
  return (
    <View>
      {error && <ProblemNote id="address-remove-problem" problem={error} />}
      <Answered id="addresses-problem" asked={addresses} what={say(deliveryTexts.loadingAddresses)}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty
              title={say(deliveryTexts.noAddresses)}
              hint={say(deliveryTexts.noAddressesHint)}
            />
          ) : (
            <CellGroup>
              {items.map(({ id, recipient, mobile, divisionName, street }) => (
                <Cell
                  key={id}
                  label={`${recipient} ${mobile}`}
                  note={`${divisionName} ${street}`}
                  value={
                    <Button
                      id={`address-remove-${id}`}
                      kind="link"
                      text={say(deliveryTexts.remove)}
                      label={`${say(deliveryTexts.remove)} ${divisionName} ${street}`}
                      onTap={() => setLeaving(id)}
                    />
                  }
                />
              ))}
            </CellGroup>
          )
        }
      </Answered>
      <Dialog
        id="address-dialog"
        open={leaving !== undefined}
        title={say(deliveryTexts.removeTitle)}
        confirm={say(deliveryTexts.remove)}
        warn
        busy={isPending}
        onCancel={() => setLeaving(undefined)}
        onConfirm={() => leaving && remove(leaving, { onSettled: () => setLeaving(undefined) })}
      >
        {say(deliveryTexts.removeText)}
      </Dialog>
    </View>
  );
}
