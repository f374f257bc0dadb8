import { type RefObject, useEffect, useState } from 'react';

const LOOK_EVERY_MS = 500;

/** A text that is read from a frame of ours again and again; empty while the frame is loading. */
export function useObserved(
  frame: RefObject<HTMLIFrameElement | null>,
  read: (inside: Window) => string | undefined,
): string {
  const [seen, setSeen] = useState('');
  useEffect(() => {
    const timer = setInterval(() => {
      const inside = frame.current?.contentWindow;
      setSeen((inside && read(inside)) ?? '');
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [frame, read]);
  return seen;
}
