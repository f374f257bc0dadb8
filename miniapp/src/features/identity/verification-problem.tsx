import type { VerificationStep } from '@zero-visit/shared-types';
import { codeOf, isFinal } from '../../api/problem-answer';
import { useSay } from '../../messages/say';
import { verificationTexts } from '../../messages/verification';
import { Notice, ProblemNote } from '../../ui/notice';

export type VerificationProblemProps = {
  readonly problem: unknown;
  /** The step that was answered, where one was. */
  readonly step: VerificationStep | undefined;
  /** Begins this road anew with what was typed. */
  readonly onStartAgain: () => void;
};

/** Why it did not go on, and the way on: digits are typed again, a road that ran out begins anew. */
export function VerificationProblem({ problem, step, onStartAgain }: VerificationProblemProps) {
  const say = useSay();
  const isWrongDigits =
    codeOf(problem) === 'verification-failed' && step !== undefined && step.kind !== 'face';
  if (!isWrongDigits) {
    const helps = codeOf(problem) === 'verification-over' || !isFinal(problem);
    return (
      <ProblemNote
        id="verify-problem"
        problem={problem}
        {...(helps && { onRetry: onStartAgain })}
      />
    );
  }
  return (
    <Notice id="verify-problem" tone="bad" title={say(verificationTexts.wrongDigits)}>
      {say(verificationTexts.wrongDigitsNext)}
    </Notice>
  );
}
