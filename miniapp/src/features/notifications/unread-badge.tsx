import { useFreshWhenShown } from '../../api/freshness';
import { keys } from '../../api/queries';
import { notificationTexts } from '../../messages/notifications';
import { useSay } from '../../messages/say';
import { Badge } from '../../ui/badge';
import { useUnreadMessages } from './use-messages';

/** How many messages wait; nothing when none does. */
export function UnreadBadge() {
  const say = useSay();
  const count = useUnreadMessages();
  useFreshWhenShown(keys.messages);
  if (count === 0) return null;
  return <Badge tone="warn" text={say(notificationTexts.unread, { count })} />;
}
