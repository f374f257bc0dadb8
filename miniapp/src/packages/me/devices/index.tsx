import { DeviceList } from '../../../features/identity/device-list';
import { ForCitizen } from '../../../features/identity/for-citizen';
import { deviceTexts } from '../../../messages/devices';
import { useSay } from '../../../messages/say';
import { usePageParams } from '../../../platform/pages';
import { Page } from '../../../ui/page';

export default function DevicesPage() {
  const say = useSay();
  const { stranger } = usePageParams();
  return (
    <Page id="devices-page" title={say(deviceTexts.title)}>
      <ForCitizen id="devices-stranger">
        <DeviceList stranger={stranger} />
      </ForCitizen>
    </Page>
  );
}
