import { View } from '@tarojs/components';
import { isFinal } from '../../api/problem-answer';
import { useSay } from '../../messages/say';
import { scanTexts } from '../../messages/scan';
import { Button } from '../../ui/button';
import { Notice, ProblemNote } from '../../ui/notice';
import type { Scan } from './use-scan';

const words = {
  foreign: [scanTexts.foreign, scanTexts.foreignNext],
  altered: [scanTexts.altered, scanTexts.alteredNext],
  expired: [scanTexts.expired, scanTexts.expiredNext],
  unreadable: [scanTexts.noCodeInPicture, scanTexts.noCodeInPictureNext],
} as const;

export type ScanProblemProps = {
  readonly scan: Extract<Scan, { stage: 'refused' | 'failed' }>;
  readonly onAskAgain: () => void;
  readonly onLookAgain: () => void;
};

/** Why a code leads nowhere, and the way on: the phone's own refusal, or the server's. */
export function ScanProblem({ scan, onAskAgain, onLookAgain }: ScanProblemProps) {
  const say = useSay();
  return (
    <View>
      {scan.stage === 'refused' ? (
        <Notice id="scan-refused" tone="bad" title={say(words[scan.why][0])}>
          {say(words[scan.why][1])}
        </Notice>
      ) : (
        <ProblemNote
          id="scan-failed"
          problem={scan.problem}
          {...(!isFinal(scan.problem) && { onRetry: onAskAgain })}
        />
      )}
      <View className="ui-block">
        <Button
          id="scan-again"
          kind="primary"
          text={say(scanTexts.scanAgain)}
          onTap={onLookAgain}
        />
      </View>
    </View>
  );
}
