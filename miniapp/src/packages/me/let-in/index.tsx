import { ForCitizen } from '../../../features/identity/for-citizen';
import { LetBrowserIn } from '../../../features/identity/let-browser-in';
import { browserTexts } from '../../../messages/browsers';
import { useSay } from '../../../messages/say';
import { usePageParams } from '../../../platform/pages';
import { Page } from '../../../ui/page';
import './index.scss';

export default function LetInPage() {
  const say = useSay();
  const { code = '' } = usePageParams();
  return (
    <Page id="let-in-page" title={say(browserTexts.letIn)}>
      <ForCitizen id="let-in-stranger">
        <LetBrowserIn code={code} />
      </ForCitizen>
    </Page>
  );
}
