import { View } from '@tarojs/components';
import type { Message } from '@zero-visit/shared-types';
import { useEffect } from 'react';
import { useFormat } from '../../messages/format';
import { notificationTexts } from '../../messages/notifications';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openPage, usePulledDown } from '../../platform/pages';
import { Answered } from '../../ui/answered';
import { Badge } from '../../ui/badge';
import { Cell, CellGroup } from '../../ui/cell';
import { More } from '../../ui/more';
import { Empty } from '../../ui/waiting';
import { useMarkRead, useMessages } from './use-messages';

/** The inbox. Seeing it is reading it; what was new keeps its mark for this visit. */
export function Inbox() {
  const say = useSay();
  const messages = useMessages();
  const { mutate: markRead } = useMarkRead();
  const newest = messages.data?.[0];
  const unreadId = newest?.readAt === undefined ? newest?.id : undefined;
  usePulledDown(messages.refetch);
  useEffect(() => {
    if (unreadId) markRead(unreadId);
  }, [unreadId, markRead]);
  return (
    <View>
      <Answered id="messages-problem" asked={messages} what={say(notificationTexts.loading)}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={say(notificationTexts.empty)} hint={say(notificationTexts.emptyHint)} />
          ) : (
            <CellGroup>
              {items.map((message) => (
                <MessageCell key={message.id} message={message} />
              ))}
            </CellGroup>
          )
        }
      </Answered>
      <More id="messages-more" paged={messages} />
    </View>
  );
}

function MessageCell({
  message: { id, title, text, at, caseId, deviceId, readAt },
}: {
  message: Message;
}) {
  const say = useSay();
  const { moment } = useFormat();
  return (
    <Cell
      id={`message-${id}`}
      label={say(title)}
      note={
        <>
          <View>{say(text)}</View>
          <View>{moment(at)}</View>
        </>
      }
      value={readAt === undefined && <Badge tone="warn" text={say(notificationTexts.new)} />}
      {...(caseId && { onTap: () => void openPage(pageAt.case(caseId)) })}
      {...(deviceId && { onTap: () => void openPage(pageAt.strangeDevice(deviceId)) })}
    />
  );
}
