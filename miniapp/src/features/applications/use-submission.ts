import { useMutation } from '@tanstack/react-query';
import type { Case, Draft } from '@zero-visit/shared-types';
import { useEffect, useRef } from 'react';
import { api, keptActs } from '../../api/api';
import { codeOf, isFinal } from '../../api/problem-answer';
import { keys, queryClient } from '../../api/queries';
import type { DraftKeeper } from './draft-keeper';

const slotOf = (draftId: string) => `submission:${draftId}`;

/**
 * Hands a draft in. A second tap is no second submission; a lost line keeps the act, with its key
 * and body, and sends it again when the line is back, even after the app was closed.
 */
export function useSubmission(keeper: DraftKeeper, onCase: (submitted: Case) => void) {
  const draftId = keeper.state().draft.id;
  const isUnderWay = useRef(false);
  const submission = useMutation({
    mutationFn: async () => send(await keeper.flush(), keeper),
    networkMode: 'online',
    retry: (_failures, error) => !isFinal(error),
    retryDelay: (failures) => Math.min(1_000 * 2 ** failures, 15_000),
    onSuccess: (submitted) => {
      keeper.forget();
      queryClient.setQueryData(keys.case(submitted.id), submitted);
      for (const queryKey of [keys.cases, keys.drafts, keys.draft(draftId)]) {
        queryClient.invalidateQueries({ queryKey, refetchType: 'none' });
      }
      onCase(submitted);
    },
    onError: () => {
      isUnderWay.current = false;
      void queryClient.invalidateQueries({ queryKey: keys.draft(draftId) });
    },
  });
  const { mutate } = submission;

  const submit = () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    mutate();
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was left unanswered goes on once, when one comes back
  useEffect(() => {
    if (keptActs.waits(slotOf(draftId))) submit();
  }, [draftId]);

  return {
    submit,
    isUnderWay: submission.isPending || submission.isSuccess,
    /** The answer is not here although it was sent: the line broke, or a part of ours is down. */
    isWaitingForLine: submission.isPending && (submission.isPaused || submission.failureCount > 0),
    problem: submission.error,
  };
}

/** A register that answered between reading and sending has spent the nonce: once more, with the new one. */
async function send(draft: Draft, keeper: DraftKeeper): Promise<Case> {
  try {
    return await sendAs(draft);
  } catch (error) {
    if (codeOf(error) !== 'nonce-spent') throw error;
    return sendAs(await keeper.act(({ id }) => api.getDraft({ params: { id } })));
  }
}

const sendAs = ({ id, version, nonce }: Draft): Promise<Case> =>
  keptActs.perform(slotOf(id), { nonce, body: { draftId: id, version } }, (act) =>
    api.submitApplication(act),
  );
