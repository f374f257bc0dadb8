import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, forgetOwner } from '../../api/api';

/** Ends the session on the server, then forgets on this phone who it was and what it was told. */
export function useSignOut() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => api.endSession(),
    onSuccess: () => {
      forgetOwner();
      client.clear();
    },
  });
}
