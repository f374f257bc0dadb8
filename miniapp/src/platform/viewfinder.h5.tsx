import { useEffect, useRef, useState } from 'react';
import { film } from './camera';
import { usePageHidden, usePageShown } from './pages';
import type { ViewfinderProps } from './viewfinder-props';

/** The camera's living picture. It films only while its page is in front. */
export function Viewfinder({ label, onText, onNoCamera }: ViewfinderProps) {
  const video = useRef<HTMLVideoElement>(null);
  const told = useRef({ onText, onNoCamera });
  told.current = { onText, onNoCamera };
  const [isInFront, setInFront] = useState(true);
  usePageShown(() => setInFront(true));
  usePageHidden(() => setInFront(false));

  useEffect(() => {
    const element = video.current;
    if (!isInFront || !element) return;
    let isLeft = false;
    let stop: (() => void) | undefined;
    film(element, (text) => told.current.onText(text)).then((outcome) => {
      if (typeof outcome === 'string') return told.current.onNoCamera(outcome);
      if (isLeft) return outcome();
      stop = outcome;
    });
    return () => {
      isLeft = true;
      stop?.();
    };
  }, [isInFront]);

  return (
    <video
      ref={video}
      className="viewfinder"
      aria-label={label}
      muted
      playsInline
      disablePictureInPicture
    />
  );
}
