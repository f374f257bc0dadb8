import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { NewAddress } from '@zero-visit/shared-types';
import { api, keptActs } from '../../api/api';
import { keys } from '../../api/queries';
import { useSession } from '../../api/session';

/** The citizen's address book; name and number are masked by the server. */
export function useAddresses() {
  const person = useSession()?.person;
  return useQuery({
    queryKey: keys.addresses,
    queryFn: () => api.listAddresses(),
    enabled: person !== undefined,
  });
}

/** The districts one may choose. */
export const useDivisions = () =>
  useQuery({
    queryKey: keys.divisions,
    queryFn: () => api.listDivisions(),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Adds an address once, however often the line breaks. */
export function useAddAddress() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (address: NewAddress) =>
      keptActs.perform('address', { nonce: '', body: address }, ({ body, idempotencyKey }) =>
        api.addAddress({ body, idempotencyKey }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.addresses }),
  });
}

export function useRemoveAddress() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => api.removeAddress({ params: { id } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.addresses }),
  });
}
