import { DeviceList } from '../../../features/identity/device-list';
import { ForCitizen } from '../../../features/identity/for-citizen';
import { deviceTexts } from '../../../messages/devices';
import { useSay } from '../../../messages/say';
import { pageAt } from '../../../platform/page-addresses';
import { openPage, usePageParams } from '../../../platform/pages';
import { Button } from '../../../ui/button';
import { Page } from '../../../ui/page';

export default function DevicesPage() {
  const say = useSay();
  const { stranger } = usePageParams();
  const add = (
    <Button
      id="devices-add"
      text={say(deviceTexts.addBrowser)}
      onTap={() => void openPage(pageAt.addBrowser)}
    />
  );
  return (
    <Page id="devices-page" title={say(deviceTexts.title)} footer={add}>
      <ForCitizen id="devices-stranger">
        <DeviceList stranger={stranger} />
      </ForCitizen>
    </Page>
  );
}
