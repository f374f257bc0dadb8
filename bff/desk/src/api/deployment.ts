import { useEffect, useState } from 'react';
import { connect } from './send';

/** Whether this is a sandbox, asked once; undefined until it is known. A lost line is asked again. */
export function useIsSandbox(): boolean | undefined {
  const [isSandbox, setIsSandbox] = useState<boolean>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    let left = false;
    const ask = () =>
      connect()
        .describeDeployment()
        .then(
          ({ mode }) => !left && setIsSandbox(mode === 'sandbox'),
          () => {
            if (!left) timer = setTimeout(ask, ASK_AGAIN_MS);
          },
        );
    void ask();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, []);
  return isSandbox;
}

const ASK_AGAIN_MS = 3000;
