import { DesktopSignIn } from '../../../features/identity/desktop-sign-in';
import { browserTexts } from '../../../messages/browsers';
import { useSay } from '../../../messages/say';
import { Page } from '../../../ui/page';
import './index.scss';

export default function DesktopPage() {
  const say = useSay();
  return (
    <Page id="desktop-page" title={say(browserTexts.desktop)}>
      <DesktopSignIn />
    </Page>
  );
}
