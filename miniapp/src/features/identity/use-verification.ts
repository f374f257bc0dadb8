import { useMutation } from '@tanstack/react-query';
import type { Session, VerificationAnswer, VerificationMethod } from '@zero-visit/shared-types';
import { useRef, useState } from 'react';
import { api, sessionKeeper } from '../../api/api';
import { queryClient } from '../../api/queries';
import { type Details, requestOf } from './verification-roads';

/**
 * One verification, from the choice of a road to a session of the level reached. What was typed
 * stays while one tries another road; it is kept in memory only.
 */
export function useVerification(onVerified: (session: Session) => void) {
  const [method, setMethod] = useState<VerificationMethod>();
  const details = useRef<Details>({ name: '', idNumber: '', mobile: '' });
  const start = useMutation({
    gcTime: 0,
    mutationFn: (chosen: VerificationMethod) =>
      api.startVerification({ body: requestOf(chosen, details.current) }),
  });
  const answer = useMutation({
    gcTime: 0,
    mutationFn: ({ id, body }: { id: string; body: VerificationAnswer }) =>
      api.answerVerification({ params: { id }, body }),
    onSuccess: (session) => {
      sessionKeeper.replace(session);
      // Whoever this phone was before: nothing that was remembered is taken for granted.
      void queryClient.invalidateQueries();
      onVerified(session);
    },
  });
  const forget = () => {
    start.reset();
    answer.reset();
  };
  return {
    method,
    details,
    start,
    answer,
    choose: (chosen: VerificationMethod) => {
      forget();
      setMethod(chosen);
    },
    /** The same road anew: the code ran out, or the line broke. */
    startAgain: () => {
      forget();
      if (method) start.mutate(method);
    },
    anotherWay: () => {
      forget();
      setMethod(undefined);
    },
  };
}
