import { ForCitizen } from '../../../features/identity/for-citizen';
import { AccessList } from '../../../features/transparency/access-list';
import { useSay } from '../../../messages/say';
import { transparencyTexts } from '../../../messages/transparency';
import { Page } from '../../../ui/page';

export default function AccessesPage() {
  const say = useSay();
  return (
    <Page id="accesses-page" title={say(transparencyTexts.title)}>
      <ForCitizen id="accesses-stranger">
        <AccessList />
      </ForCitizen>
    </Page>
  );
}
