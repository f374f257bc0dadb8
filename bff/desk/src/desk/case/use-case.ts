import { type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CaseAction, DeskCase } from '@zero-visit/shared-types';
import { App } from 'antd';
import { codeOf } from '../../api/failure';
import { textOfFailure } from '../../texts/failures';
import { useSay } from '../../texts/language';
import { api } from '../session/session';
import { actionNames, texts } from './texts';

const keyOf = (id: string) => ['case', id];

/**
 * A case. Each reading is written into the citizen's access record, so it is read when it is opened
 * and when somebody asks for it: never by a timer, never because a window came to the front.
 */
export const useCase = (id: string): UseQueryResult<DeskCase> =>
  useQuery({
    queryKey: keyOf(id),
    queryFn: () => api.getDeskCase({ params: { id } }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    retry: false,
  });

export type Act = {
  readonly action: CaseAction;
  readonly reason?: string;
  readonly flagged?: { questionId: string; reason: string }[];
};

/** Acts on the version that the reviewer looked at. If a colleague was faster, says so and reads again. */
export function useActOn(seen: DeskCase) {
  const { id, version } = seen.case;
  const say = useSay();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (act: Act) => api.actOnCase({ params: { id }, body: { ...act, version } }),
    onSuccess: (next, { action }) => {
      queries.setQueryData(keyOf(id), next);
      void queries.invalidateQueries({ queryKey: ['queue'] });
      void message.success(say(texts.done, { action: say(actionNames[action]) }));
    },
    onError: (error) => {
      const code = codeOf(error);
      void message.warning({ content: say(textOfFailure(code)), duration: 6 });
      // After a lost line nobody knows whether it was done: the case itself does.
      if (code === 'case-action-unavailable' || code === 'line-lost') {
        void queries.invalidateQueries({ queryKey: keyOf(id) });
        void queries.invalidateQueries({ queryKey: ['queue'] });
      }
    },
  });
}

/** Hands the parcel to the courier, once: a second press sends the same key. */
export function useDispatch(seen: DeskCase) {
  const { id } = seen.case;
  const say = useSay();
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () =>
      api.dispatchShipment({
        params: { id },
        idempotencyKey: `dispatch-${seen.case.shipment?.id}`,
      }),
    onSuccess: (shipment) => {
      queries.setQueryData<DeskCase>(
        keyOf(id),
        (before) => before && { ...before, case: { ...before.case, shipment } },
      );
      void message.success(say(texts.dispatched));
    },
    onError: (error) => {
      const code = codeOf(error);
      void message.warning({ content: say(textOfFailure(code)), duration: 6 });
      if (code === 'case-action-unavailable') {
        void queries.invalidateQueries({ queryKey: keyOf(id) });
      }
    },
  });
}
