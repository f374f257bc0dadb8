import { type AddressSlot, CorrectionForm } from '../../../features/cases/correction-form';
import { useCase, useCaseContent } from '../../../features/cases/use-cases';
import { AddressChoice } from '../../../features/delivery/address-choice';
import { caseTexts } from '../../../messages/cases';
import { useSay } from '../../../messages/say';
import { usePageParams } from '../../../platform/pages';
import { Answered } from '../../../ui/answered';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';

const renderAddress: AddressSlot = (slot) => <AddressChoice {...slot} />;

export default function CorrectionPage() {
  const say = useSay();
  const { case: caseId = '' } = usePageParams();
  const asked = useCase(caseId);
  const content = useCaseContent(caseId);

  return (
    <Page id="correction-page" title={say(caseTexts.correctionPage)}>
      <Answered id="correction-case-problem" asked={asked} what={say(caseTexts.loadingOne)}>
        {({ correction, ...shown }) =>
          correction && shown.actions.includes('correct') ? (
            <Answered
              id="correction-content-problem"
              asked={content}
              what={say(caseTexts.loadingContent)}
            >
              {(sent) => (
                <CorrectionForm
                  shown={{ ...shown, correction }}
                  content={sent}
                  renderAddress={renderAddress}
                />
              )}
            </Answered>
          ) : (
            <Notice>{say(caseTexts.nothingToCorrect)}</Notice>
          )
        }
      </Answered>
    </Page>
  );
}
