import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { usePageShown } from '../platform/pages';

/**
 * Keeps what a page shows fresh: tabs stay mounted while other pages act, so whatever has grown stale
 * is asked for anew when the page comes to the front. Answers how to ask for all of it now.
 */
export function useFreshWhenShown(...queryKeys: readonly QueryKey[]): () => Promise<unknown> {
  const client = useQueryClient();
  usePageShown(() => {
    for (const queryKey of queryKeys) void client.refetchQueries({ queryKey, stale: true });
  });
  return () => Promise.all(queryKeys.map((queryKey) => client.invalidateQueries({ queryKey })));
}
