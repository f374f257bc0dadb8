import { AddBrowser } from '../../../features/identity/add-browser';
import { ForCitizen } from '../../../features/identity/for-citizen';
import { browserTexts } from '../../../messages/browsers';
import { useSay } from '../../../messages/say';
import { Page } from '../../../ui/page';
import './index.scss';

export default function AddBrowserPage() {
  const say = useSay();
  return (
    <Page id="add-browser-page" title={say(browserTexts.add)}>
      <ForCitizen id="add-browser-stranger">
        <AddBrowser />
      </ForCitizen>
    </Page>
  );
}
