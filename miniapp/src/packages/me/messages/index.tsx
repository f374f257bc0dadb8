import { ForCitizen } from '../../../features/identity/for-citizen';
import { Inbox } from '../../../features/notifications/inbox';
import { notificationTexts } from '../../../messages/notifications';
import { useSay } from '../../../messages/say';
import { Page } from '../../../ui/page';

export default function MessagesPage() {
  const say = useSay();
  return (
    <Page id="messages-page" title={say(notificationTexts.title)}>
      <ForCitizen id="messages-stranger">
        <Inbox />
      </ForCitizen>
    </Page>
  );
}
