import { DraftShelf } from '../../../features/applications/draft-shelf';
import { ForCitizen } from '../../../features/identity/for-citizen';
import { draftTexts } from '../../../messages/drafts';
import { useSay } from '../../../messages/say';
import { Page } from '../../../ui/page';

export default function DraftsPage() {
  const say = useSay();
  return (
    <Page id="drafts-page" title={say(draftTexts.title)}>
      <ForCitizen id="drafts-stranger">
        <DraftShelf />
      </ForCitizen>
    </Page>
  );
}
