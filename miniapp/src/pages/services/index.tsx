import { ServiceSearch } from '../../features/catalogue/service-search';
import { catalogueTexts } from '../../messages/catalogue';
import { useSay } from '../../messages/say';
import { Page } from '../../ui/page';

export default function ServicesPage() {
  const say = useSay();
  return (
    <Page id="services-page" title={say(catalogueTexts.title)}>
      <ServiceSearch />
    </Page>
  );
}
