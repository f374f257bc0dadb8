import { AddressForm } from '../../../features/delivery/address-form';
import { deliveryTexts } from '../../../messages/delivery';
import { useSay } from '../../../messages/say';
import { goBack } from '../../../platform/pages';
import { Page } from '../../../ui/page';

export default function NewAddressPage() {
  const say = useSay();
  return (
    <Page id="new-address-page" title={say(deliveryTexts.newTitle)}>
      <AddressForm onAdded={() => void goBack()} />
    </Page>
  );
}
