import { AuthorisationList } from '../../../features/consent/authorisation-list';
import { ForCitizen } from '../../../features/identity/for-citizen';
import { authorisationTexts } from '../../../messages/authorisations';
import { useSay } from '../../../messages/say';
import { Page } from '../../../ui/page';

export default function AuthorisationsPage() {
  const say = useSay();
  return (
    <Page id="authorisations-page" title={say(authorisationTexts.title)}>
      <ForCitizen id="authorisations-stranger">
        <AuthorisationList />
      </ForCitizen>
    </Page>
  );
}
