import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type CaseState, statesOfCase } from '@zero-visit/shared-types';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { api } from '../session/session';

const PAGE = 20;
const REFRESH_MS = 10_000;

/** What the queue is asked for. A search by number looks into every state. */
export type Question = { readonly state: CaseState | undefined; readonly number: string };

/** The queue, refreshed by itself; `turn` walks through its pages, which are told apart by their first key. */
export function useQueue() {
  const [params, setParams] = useSearchParams({ state: 'received' });
  const question: Question = {
    state: statesOfCase.find((each) => each === params.get('state')),
    number: params.get('number') ?? '',
  };
  const asked = `${question.state} ${question.number}`;
  const [walk, setWalk] = useState<{ asked: string; afters: readonly string[] }>({
    asked,
    afters: [],
  });
  // Another question begins at its first page.
  const afters = walk.asked === asked ? walk.afters : [];
  const after = afters.at(-1);

  const query = useQuery({
    queryKey: ['queue', question, after],
    queryFn: () =>
      api.listQueue({
        query: {
          limit: PAGE,
          ...(question.state && question.number === '' && { state: question.state }),
          ...(question.number !== '' && { number: question.number }),
          ...(after !== undefined && { after }),
        },
      }),
    placeholderData: keepPreviousData,
    refetchInterval: REFRESH_MS,
  });
  const next = query.data?.next;

  function turn(to: readonly string[]) {
    setWalk({ asked, afters: to });
    window.scrollTo(0, 0);
  }

  return {
    question,
    query,
    page: afters.length + 1,
    ask: (changes: Partial<Question>) => {
      const { state, number } = { ...question, ...changes };
      setParams({ state: state ?? 'all', ...(number !== '' && { number }) }, { replace: true });
    },
    ...(afters.length > 0 && {
      turnBack: () => turn(afters.slice(0, -1)),
    }),
    ...(next !== undefined && {
      turnOn: () => turn([...afters, next]),
    }),
  };
}
