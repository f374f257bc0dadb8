import { useCallback, useEffect, useState } from 'react';
import { codeOf, type FailureCode } from '../api/failure';

export type Asked<T> = {
  readonly answer?: T;
  readonly failure?: FailureCode;
  readonly again: () => void;
};

/** An answer of the server, asked for once, or every so many milliseconds. The last answer stays. */
export function useAsked<T>(ask: () => Promise<T>, everyMs?: number): Asked<T> {
  const [state, setState] = useState<{ answer?: T; failure?: FailureCode }>({});

  const again = useCallback(
    () =>
      ask().then(
        (answer) => setState({ answer }),
        (error) => setState((before) => ({ ...before, failure: codeOf(error) })),
      ),
    [ask],
  );
  useEffect(() => {
    void again();
    if (everyMs === undefined) return;
    const timer = setInterval(() => void again(), everyMs);
    return () => clearInterval(timer);
  }, [again, everyMs]);

  return { ...state, again: () => void again() };
}
