import { AddressBook } from '../../../features/delivery/address-book';
import { ForCitizen } from '../../../features/identity/for-citizen';
import { deliveryTexts } from '../../../messages/delivery';
import { useSay } from '../../../messages/say';
import { pageAt } from '../../../platform/page-addresses';
import { openPage } from '../../../platform/pages';
import { Button } from '../../../ui/button';
import { Page } from '../../../ui/page';

export default function AddressesPage() {
  const say = useSay();
  const add = (
    <Button
      id="addresses-add"
      kind="primary"
      text={say(deliveryTexts.add)}
      onTap={() => void openPage(pageAt.newAddress)}
    />
  );
  return (
    <Page id="addresses-page" title={say(deliveryTexts.addresses)} footer={add}>
      <ForCitizen id="addresses-stranger">
        <AddressBook />
      </ForCitizen>
    </Page>
  );
}
