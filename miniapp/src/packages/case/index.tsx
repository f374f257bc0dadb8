import { CaseAnswers } from '../../features/cases/case-answers';
import { CaseHead } from '../../features/cases/case-head';
import { CaseProgress } from '../../features/cases/case-progress';
import { CorrectionCall } from '../../features/cases/correction-call';
import { useCase } from '../../features/cases/use-cases';
import { WithdrawCase } from '../../features/cases/withdraw-case';
import { CertificateCard } from '../../features/certificates/certificate-card';
import { ShipmentStory } from '../../features/delivery/shipment-story';
import { RatingForm } from '../../features/feedback/rating-form';
import { caseTexts } from '../../messages/cases';
import { useSay } from '../../messages/say';
import { usePageParams, usePulledDown } from '../../platform/pages';
import { Answered } from '../../ui/answered';
import { Page } from '../../ui/page';

export default function CasePage() {
  const say = useSay();
  const { case: caseId = '' } = usePageParams();
  const asked = useCase(caseId);
  usePulledDown(asked.refetch);
  return (
    <Page id="case-page" title={say(caseTexts.oneTitle)}>
      <Answered id="case-problem" asked={asked} what={say(caseTexts.loadingOne)}>
        {(shown) => (
          <>
            <CorrectionCall shown={shown} />
            <CaseHead shown={shown} />
            <CertificateCard shown={shown} />
            {shown.shipment && <ShipmentStory shipment={shown.shipment} />}
            <CaseProgress shown={shown} />
            <RatingForm shown={shown} />
            <CaseAnswers caseId={shown.id} />
            <WithdrawCase shown={shown} />
          </>
        )}
      </Answered>
    </Page>
  );
}
