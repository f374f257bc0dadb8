import type { VerificationStep } from '@zero-visit/shared-types';
import { codeOf } from '../../api/problem-answer';
import { useSay } from '../../messages/say';
import { verificationTexts } from '../../messages/verification';
import { Notice, ProblemNote } from '../../ui/notice';

export type VerificationProblemProps = {
  readonly problem: unknown;
  /** The step that was answered, where one was. */
  readonly step: VerificationStep | undefined;
};

/** Why it did not go on. Wrong digits are no wrong person: the one is mended here, the other is not. */
export function VerificationProblem({ problem, step }: VerificationProblemProps) {
  const say = useSay();
  const isWrongDigits =
    codeOf(problem) === 'verification-failed' && step !== undefined && step.kind !== 'face';
  if (!isWrongDigits) return <ProblemNote id="verify-problem" problem={problem} />;
  return (
    <Notice id="verify-problem" tone="bad" title={say(verificationTexts.wrongDigits)}>
      {say(verificationTexts.wrongDigitsNext)}
    </Notice>
  );
}
