import { useEffect, useRef } from 'react';
import { watchHeldPictures } from '../../platform/held-picture';
import { useIsSandbox } from './sandbox-strip';

/** In a sandbox, takes the text of a picture that is held before the phone; empty when it has no code. */
export function useHeldPicture(take: (text: string) => void): void {
  const isSandbox = useIsSandbox();
  const latest = useRef(take);
  latest.current = take;
  useEffect(
    () => (isSandbox ? watchHeldPictures((text) => latest.current(text)) : undefined),
    [isSandbox],
  );
}
