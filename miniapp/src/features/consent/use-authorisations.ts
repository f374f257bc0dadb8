import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/api';
import { keys } from '../../api/queries';
import { useSession } from '../../api/session';

/** Every authorisation of this citizen, newest first, page by page. */
export function useAuthorisations() {
  const person = useSession()?.person;
  return useInfiniteQuery({
    queryKey: keys.consents,
    queryFn: ({ pageParam }) =>
      api.listConsents({ query: pageParam === undefined ? {} : { after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    enabled: person !== undefined,
  });
}

/** The receipt of one. */
export const useAuthorisation = (id: string) =>
  useQuery({ queryKey: keys.consent(id), queryFn: () => api.getConsent({ params: { id } }) });

/** Withdraws one; it is never refused. Drafts lose values by it, so they are asked for anew. */
export function useWithdrawAuthorisation(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.withdrawConsent({ params: { id } }),
    onSuccess: async ({ consent }) => {
      client.setQueryData(keys.consent(id), consent);
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.consents }),
        client.invalidateQueries({ queryKey: keys.drafts }),
        client.removeQueries({ queryKey: ['draft'] }),
      ]);
    },
  });
}
