import { View } from '@tarojs/components';
import { formTexts } from '../../messages/form';
import { useSay } from '../../messages/say';
import { aria } from '../../ui/aria';
import { Button } from '../../ui/button';
import { Notice, ProblemNote } from '../../ui/notice';
import type { DraftState } from './draft-keeper';

/** What stands between the values and an acceptance, and what happened to the draft meanwhile. */
export function FormNotices({ state }: { state: DraftState }) {
  const say = useSay();
  const { draft, changedElsewhere, saved, problem } = state;
  return (
    <View>
      {draft.obstacles.length > 0 && (
        <Notice id="form-obstacles" tone="bad" title={say(formTexts.obstacles)}>
          {draft.obstacles.map((obstacle) => (
            <View key={obstacle['zh-Hans']}>{say(obstacle)}</View>
          ))}
          <View>{say(formTexts.obstaclesNext)}</View>
        </Notice>
      )}
      {changedElsewhere && (
        <Notice id="form-changed-elsewhere">{say(formTexts.changedElsewhere)}</Notice>
      )}
      {saved === 'failed' && <ProblemNote id="form-save-problem" problem={problem} />}
    </View>
  );
}

export type SubmitBarProps = {
  readonly saved: DraftState['saved'];
  readonly missing: number;
  readonly isUnderWay: boolean;
  readonly isWaitingForLine: boolean;
  /** Why it was not taken. */
  readonly problem: unknown;
  readonly onSubmit: () => void;
};

/** Where the saving stands, what is still missing, and the one act of the page. */
export function SubmitBar({
  saved,
  missing,
  isUnderWay,
  isWaitingForLine,
  problem,
  onSubmit,
}: SubmitBarProps) {
  const say = useSay();
  const words = {
    saved: formTexts.saved,
    saving: formTexts.saving,
    keptHere: formTexts.keptHere,
    failed: formTexts.notSaved,
  } as const;
  const open = missing > 0 ? say(formTexts.missing, { count: missing }) : say(formTexts.allFilled);
  return (
    <View>
      {isWaitingForLine && (
        <Notice id="form-waiting-for-line" tone="warn" title={say(formTexts.waitingForLine)}>
          {say(formTexts.waitingForLineNext)}
        </Notice>
      )}
      {Boolean(problem) && <ProblemNote id="form-submit-problem" problem={problem} />}
      <View className="form-standing">
        <View id="form-missing">{open}</View>
        <View id="form-saved" {...aria({ role: 'status', live: 'polite' })}>
          {say(words[saved])}
        </View>
      </View>
      <Button
        id="form-submit"
        kind="primary"
        text={say(formTexts.submit)}
        busy={isUnderWay}
        onTap={onSubmit}
      />
    </View>
  );
}
