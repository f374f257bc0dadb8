import { View } from '@tarojs/components';
import { useState } from 'react';
import { draftTexts } from '../../messages/drafts';
import { useFormat } from '../../messages/format';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openPage } from '../../platform/pages';
import { Answered } from '../../ui/answered';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ProblemNote } from '../../ui/notice';
import { Empty } from '../../ui/waiting';
import { useDiscardDraft, useDrafts } from './use-drafts';

/** Every draft of this citizen, to go on with or to throw away. */
export function DraftShelf() {
  const say = useSay();
  const { moment } = useFormat();
  const drafts = useDrafts();
  const [leaving, setLeaving] = useState<string>();
  const { mutate: discard, isPending, error } = useDiscardDraft();
  return (
    <View>
      {error && <ProblemNote id="draft-discard-problem" problem={error} />}
      <Answered id="drafts-problem" asked={drafts} what={say(draftTexts.loading)}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say(draftTexts.empty)} hint={say(draftTexts.emptyHint)} />
          ) : (
            items.map(({ id, service, updatedAt }) => (
              <View key={id} className="ui-card">
                <View className="ui-heading">{say(service.name)}</View>
                <View className="ui-soft">{moment(updatedAt)}</View>
                <Button
                  id={`draft-open-${id}`}
                  kind="primary"
                  text={say(draftTexts.goOn)}
                  onTap={() => void openPage(pageAt.form(id))}
                />
                <Button
                  id={`draft-discard-${id}`}
                  text={say(draftTexts.discard)}
                  onTap={() => setLeaving(id)}
                />
              </View>
            ))
          )
        }
      </Answered>
      <Dialog
        id="draft-dialog"
        open={leaving !== undefined}
        title={say(draftTexts.discardTitle)}
        confirm={say(draftTexts.discard)}
        warn
        busy={isPending}
        onCancel={() => setLeaving(undefined)}
        onConfirm={() => leaving && discard(leaving, { onSettled: () => setLeaving(undefined) })}
      >
        {say(draftTexts.discardText)}
      </Dialog>
    </View>
  );
}
