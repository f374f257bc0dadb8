import { ForCitizen } from '../../../features/identity/for-citizen';
import { RecordList } from '../../../features/transparency/record-list';
import { useSay } from '../../../messages/say';
import { recordTexts } from '../../../messages/transparency';
import { Page } from '../../../ui/page';

export default function AccessesPage() {
  const say = useSay();
  return (
    <Page id="accesses-page" title={say(recordTexts.title)}>
      <ForCitizen id="accesses-stranger">
        <RecordList />
      </ForCitizen>
    </Page>
  );
}
