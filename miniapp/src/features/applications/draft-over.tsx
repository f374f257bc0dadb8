import { View } from '@tarojs/components';
import type { Draft } from '@zero-visit/shared-types';
import { formTexts } from '../../messages/form';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { replacePage } from '../../platform/pages';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/waiting';

/** A draft that is no longer one: it became a case, or it is gone. */
export function DraftOver({ draft }: { draft: Draft }) {
  const say = useSay();
  const { caseId } = draft;
  if (draft.state === 'submitted' && caseId) {
    return (
      <View className="ui-block">
        <Empty id="form-submitted" title={say(formTexts.submittedAlready)} />
        <Button
          id="form-to-case"
          kind="primary"
          text={say(formTexts.toCase)}
          onTap={() => void replacePage(pageAt.case(caseId))}
        />
      </View>
    );
  }
  return (
    <View className="ui-block">
      <Empty id="form-gone" title={say(formTexts.discarded)} />
      <Button
        id="form-start-again"
        kind="primary"
        text={say(formTexts.startAgain)}
        onTap={() => void replacePage(pageAt.errand(draft.service.code))}
      />
    </View>
  );
}
