import { View } from '@tarojs/components';
import { errandTexts } from '../../messages/errand';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { replacePage } from '../../platform/pages';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

/** The citizen has begun this before: going on is one tap. */
export function OpenDraft({ draftId }: { draftId: string }) {
  const say = useSay();
  return (
    <Notice id="errand-open-draft" title={say(errandTexts.openDraft)}>
      <View>{say(errandTexts.openDraftNote)}</View>
      <Button
        id="errand-go-on"
        text={say(errandTexts.goOn)}
        compact
        onTap={() => void replacePage(pageAt.form(draftId))}
      />
    </Notice>
  );
}
