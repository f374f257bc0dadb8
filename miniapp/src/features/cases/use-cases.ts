import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type Case, isOver } from '@zero-visit/shared-types';
import { useState } from 'react';
import { api } from '../../api/api';
import { keys } from '../../api/queries';
import { useSession } from '../../api/session';
import { usePageHidden, usePageShown } from '../../platform/pages';

/** The citizen's cases, newest first, page by page; asked only when the phone has a person. */
export function useCases() {
  const person = useSession()?.person;
  return useInfiniteQuery({
    queryKey: keys.cases,
    queryFn: ({ pageParam }) =>
      api.listCases({ query: pageParam === undefined ? {} : { after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    enabled: person !== undefined,
  });
}

const ASKS_AGAIN_AFTER_MS = 5_000;

/**
 * One case (call 4). While its page is in front it asks again quietly; an unchanged case is answered
 * 304. A finished one is asked no more.
 */
export function useCase(id: string) {
  const isInFront = useInFront();
  return useQuery({
    queryKey: keys.case(id),
    queryFn: () => api.getCase({ params: { id } }),
    refetchInterval: ({ state: { data } }) => isInFront && mayMove(data) && ASKS_AGAIN_AFTER_MS,
  });
}

const mayMove = (shown: Case | undefined): boolean => shown === undefined || !isOver(shown.state);

function useInFront(): boolean {
  const [isInFront, setIsInFront] = useState(true);
  usePageShown(() => setIsInFront(true));
  usePageHidden(() => setIsInFront(false));
  return isInFront;
}

/** What the citizen handed in with a case. */
export const useCaseContent = (id: string, enabled = true) =>
  useQuery({
    queryKey: keys.caseContent(id),
    queryFn: () => api.getCaseContent({ params: { id } }),
    enabled,
  });

/** Takes an application back; the answer is the case as it then stands. */
export function useWithdrawCase(id: string) {
  const remember = useRememberCase();
  return useMutation({
    mutationFn: () => api.withdrawCase({ params: { id } }),
    onSuccess: remember,
  });
}

/** Puts a case that an act answered where every screen finds it. */
export function useRememberCase() {
  const client = useQueryClient();
  return async (answered: Case) => {
    client.setQueryData(keys.case(answered.id), answered);
    await client.invalidateQueries({ queryKey: keys.cases });
  };
}
