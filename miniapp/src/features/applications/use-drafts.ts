import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/api';
import { keys } from '../../api/queries';
import { useSession } from '../../api/session';

/** What this citizen has begun and not sent, on whichever phone. */
export function useDrafts() {
  const person = useSession()?.person;
  return useQuery({
    queryKey: keys.drafts,
    queryFn: () => api.listDrafts(),
    enabled: person !== undefined,
  });
}

/** Throws a draft away. */
export function useDiscardDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.discardDraft({ params: { id } }),
    onSuccess: (_, id) => {
      client.removeQueries({ queryKey: keys.draft(id) });
      return client.invalidateQueries({ queryKey: keys.drafts });
    },
  });
}
