import { useMutation, useQuery } from '@tanstack/react-query';
import type { Errand } from '@zero-visit/shared-types';
import { useEffect, useState } from 'react';
import { api } from '../../api/api';
import { keys, queryClient } from '../../api/queries';

/** How often an errand is asked for while its number is waited for: the window may close it, in milliseconds. */
const LOOK_AFTER = 10_000;

const remember = (errand: Errand) => queryClient.setQueryData(keys.errand(errand.id), errand);

/** An errand that was scanned (`errand`), or one that is begun here for a service (`service`). */
export function useErrand(opened: { errand?: string | undefined; service?: string | undefined }) {
  const [startedId, setStartedId] = useState<string>();
  const start = useMutation({
    mutationFn: (serviceCode: string) => api.startErrand({ body: { serviceCode } }),
    onSuccess: (errand) => {
      remember(errand);
      setStartedId(errand.id);
    },
  });
  const { service } = opened;
  // biome-ignore lint/correctness/useExhaustiveDependencies: an errand is begun once for each visit
  useEffect(() => {
    if (service !== undefined) start.mutate(service);
  }, [service]);

  const id = opened.errand ?? startedId ?? '';
  const query = useQuery({
    queryKey: keys.errand(id),
    queryFn: () => api.getErrand({ params: { id } }),
    enabled: id !== '',
    refetchInterval: ({ state }) => (state.data?.state === 'awaitingNumber' ? LOOK_AFTER : false),
  });

  return {
    data: query.data,
    error: start.error ?? query.error,
    isFetching: start.isPending || query.isFetching,
    refetch: () => (id === '' && service !== undefined ? start.mutate(service) : query.refetch()),
  };
}

/** The two ends of the handshake: the right number, or no. */
export function useHandshake({ id }: Pick<Errand, 'id'>) {
  const look = () => queryClient.invalidateQueries({ queryKey: keys.errand(id) });
  const match = useMutation({
    mutationFn: (number: string) => api.matchNumber({ params: { id }, body: { number } }),
    onSuccess: remember,
    onError: look,
  });
  const decline = useMutation({
    mutationFn: () => api.declineErrand({ params: { id } }),
    onSuccess: look,
    onError: look,
  });
  return { match, decline };
}
