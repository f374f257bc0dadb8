import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EndingReason } from '@zero-visit/shared-types';
import { api } from '../../api/api';
import { useSession } from '../../api/session';

const KEY = ['devices'];

/** The devices of this citizen, newest first. */
export function useDevices() {
  const person = useSession()?.person;
  return useQuery({
    queryKey: KEY,
    queryFn: () => api.listDevices(),
    enabled: person !== undefined,
  });
}

/** Ends another device at once and for good. */
export function useEndDevice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, because }: { id: string; because: EndingReason }) =>
      api.endDevice({ params: { id }, query: { because } }),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
