import { ServiceGuide } from '../../features/catalogue/service-guide';
import { useGuide } from '../../features/catalogue/use-services';
import { catalogueTexts } from '../../messages/catalogue';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openPage, usePageParams } from '../../platform/pages';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';

export default function GuidePage() {
  const say = useSay();
  const { service = '' } = usePageParams();
  const guide = useGuide(service);
  const begin = guide.data?.open && (
    <Button
      id="guide-begin"
      kind="primary"
      text={say(catalogueTexts.begin)}
      onTap={() => void openPage(pageAt.errand(service))}
    />
  );
  return (
    <Page id="guide-page" title={say(catalogueTexts.guide)} footer={begin}>
      <Answered id="guide-problem" asked={guide} what={say(catalogueTexts.loadingGuide)}>
        {(shown) => <ServiceGuide guide={shown} />}
      </Answered>
    </Page>
  );
}
