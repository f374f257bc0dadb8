import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/api';
import { keys } from '../../api/queries';
import { useSession } from '../../api/session';

/** The inbox, newest first, page by page. */
export function useMessages() {
  const person = useSession()?.person;
  return useInfiniteQuery({
    queryKey: keys.messages,
    queryFn: ({ pageParam }) =>
      api.listMessages({ query: pageParam === undefined ? {} : { after: pageParam } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    enabled: person !== undefined,
  });
}

/** How many messages are unread; 0 while unknown. */
export function useUnreadMessages(): number {
  const person = useSession()?.person;
  return (
    useQuery({
      queryKey: [...keys.messages, 'unread'],
      queryFn: () => api.listMessages({ query: { limit: 1 } }),
      enabled: person !== undefined,
    }).data?.unread ?? 0
  );
}

/** Marks everything up to one message as read. The list keeps its marks until it is opened again. */
export function useMarkRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (upTo: string) => api.markMessagesRead({ body: { upTo } }),
    onSuccess: () => client.invalidateQueries({ queryKey: [...keys.messages, 'unread'] }),
  });
}
