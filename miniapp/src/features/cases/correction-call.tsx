import { View } from '@tarojs/components';
import type { Case } from '@zero-visit/shared-types';
import { caseTexts } from '../../messages/cases';
import { useSay } from '../../messages/say';
import { pageAt } from '../../platform/page-addresses';
import { openPage } from '../../platform/pages';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';

/** The one correction notice, at the top of its case until it is answered. */
export function CorrectionCall({ shown }: { shown: Case }) {
  const say = useSay();
  if (!shown.actions.includes('correct') || !shown.correction) return null;
  const { items, note } = shown.correction;
  return (
    <Notice
      id="case-correction"
      tone="warn"
      title={say(caseTexts.correctionTitle, { count: items.length })}
    >
      <View>{note}</View>
      <View>{say(caseTexts.correctionOnce)}</View>
      <Button
        id="case-correct"
        kind="primary"
        text={say(caseTexts.correct)}
        onTap={() => void openPage(pageAt.correction(shown.id))}
      />
    </Notice>
  );
}
