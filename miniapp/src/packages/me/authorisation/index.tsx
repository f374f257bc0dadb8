import { AuthorisationReceipt } from '../../../features/consent/authorisation-receipt';
import { useAuthorisation } from '../../../features/consent/use-authorisations';
import { WithdrawAuthorisation } from '../../../features/consent/withdraw-authorisation';
import { authorisationTexts } from '../../../messages/authorisations';
import { useSay } from '../../../messages/say';
import { usePageParams } from '../../../platform/pages';
import { Answered } from '../../../ui/answered';
import { Page } from '../../../ui/page';

export default function AuthorisationPage() {
  const say = useSay();
  const { consent: consentId = '' } = usePageParams();
  const asked = useAuthorisation(consentId);
  return (
    <Page id="authorisation-page" title={say(authorisationTexts.receipt)}>
      <Answered id="authorisation-problem" asked={asked} what={say(authorisationTexts.loadingOne)}>
        {(consent) => (
          <>
            <AuthorisationReceipt consent={consent} />
            <WithdrawAuthorisation consent={consent} />
          </>
        )}
      </Answered>
    </Page>
  );
}
