import { useMutation } from '@tanstack/react-query';
import type { Draft, Errand } from '@zero-visit/shared-types';
import { useState } from 'react';
import { api, keptActs } from '../../api/api';
import { isFinal } from '../../api/problem-answer';
import { keys, queryClient } from '../../api/queries';
import { allowedBy, stillOff } from './sheet-parts';

/** The sheet as its owner fills it in, and the signature that ends it. */
export function useAuthorise(errand: Errand, onDraft: (draft: Draft) => void) {
  const { id, nonce, sheet } = errand;
  const [switchedOn, setSwitchedOn] = useState<ReadonlySet<string>>(new Set());
  const sign = useMutation({
    mutationFn: () =>
      keptActs.perform(
        `consent:${id}`,
        { nonce, body: { errandId: id, allowed: allowedBy(sheet, switchedOn) } },
        (act) => api.giveConsent(act),
      ),
    onSuccess: ({ draft }) => {
      queryClient.setQueryData(keys.draft(draft.id), draft);
      queryClient.invalidateQueries({ queryKey: keys.drafts });
      queryClient.invalidateQueries({ queryKey: keys.consents });
      onDraft(draft);
    },
    onError: (error) => {
      // The errand may have moved on: what the sheet shows must be what the server has.
      if (isFinal(error)) queryClient.invalidateQueries({ queryKey: keys.errand(id) });
    },
  });
  return {
    switchedOn,
    switchField: (field: string, on: boolean) =>
      setSwitchedOn((before) => {
        const next = new Set(before);
        if (on) next.add(field);
        else next.delete(field);
        return next;
      }),
    stillOff: stillOff(sheet, switchedOn),
    sign,
  };
}
