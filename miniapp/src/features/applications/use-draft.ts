import { useQuery } from '@tanstack/react-query';
import type { Draft } from '@zero-visit/shared-types';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { api } from '../../api/api';
import { keys, queryClient } from '../../api/queries';
import { useSession } from '../../api/session';
import { onLineChange } from '../../platform/network';
import { keepStored, readStored, removeStored } from '../../platform/storage';
import { fitsQuestion } from './answer-rules';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper';

/** How often a draft is read while a register has not answered, in milliseconds. */
const LOOK_AFTER = 1_500;

/** A draft as the server has it; read again quietly while values are still to come. */
export function useDraft(id: string) {
  const person = useSession()?.person;
  return useQuery({
    queryKey: keys.draft(id),
    queryFn: () => api.getDraft({ params: { id } }),
    enabled: id !== '' && person !== undefined,
    refetchInterval: ({ state }) => (state.data?.pending.length ? LOOK_AFTER : false),
  });
}

/** The draft being filled in. `draft` is the latest that was read. */
export function useDraftKeeper(draft: Draft) {
  const { id } = draft;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one keeper for each draft; it hears of later readings below
  const keeper = useMemo(() => keeperOf(draft), [id]);
  useEffect(() => keeper.receive(draft), [keeper, draft]);
  useEffect(() => {
    // What was kept while the line was down goes out as soon as it is back.
    const send = () => void keeper.flush().catch(() => undefined);
    if (Object.keys(keeper.state().changes).length > 0) send();
    const stopListening = onLineChange((online) => online && send());
    return () => {
      stopListening();
      keeper.stop();
    };
  }, [keeper]);
  return { keeper, state: useSyncExternalStore(keeper.subscribe, keeper.state) };
}

function keeperOf(draft: Draft): DraftKeeper {
  const params = { id: draft.id };
  const name = `draft:${draft.id}`;
  const keeper: DraftKeeper = createDraftKeeper(draft, {
    save: ({ version }, answers) => api.saveDraft({ params, body: { version, answers } }),
    load: () => api.getDraft({ params }),
    storage: {
      read: () => readStored(name),
      keep: (text) => keepStored(name, text),
      remove: () => removeStored(name),
    },
    fits: (questionId, value) =>
      fitsQuestion(
        keeper.state().draft.form.find((each) => each.id === questionId),
        value,
      ),
    onDraft: (told) => queryClient.setQueryData(keys.draft(told.id), told),
    later: (run, milliseconds) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  return keeper;
}
