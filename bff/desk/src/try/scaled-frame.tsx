import { type Ref, useEffect, useRef, useState } from 'react';

type Props = {
  title: string;
  src: string;
  /** The width that the page inside believes it has, in pixels. */
  width: number;
  /** Its height; without one it takes what there is. */
  height?: number;
  allow?: string;
  frameRef?: Ref<HTMLIFrameElement>;
};

/** A page in a frame, drawn smaller than it believes to be where the place is small. */
export function ScaledFrame({ title, src, width, height, allow, frameRef }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });

  useEffect(() => {
    const { current } = place;
    if (!current) return;
    const watching = new ResizeObserver(([entry]) => entry && setSize(entry.contentRect));
    watching.observe(current);
    return () => watching.disconnect();
  }, []);

  const scale = Math.min(1, size.width / width, height ? size.height / height : 1);
  return (
    <div ref={place} className="place">
      {scale > 0 && (
        <div
          className="scaled"
          style={{ width: width * scale, height: (height ?? size.height / scale) * scale }}
        >
          <iframe
            ref={frameRef}
            title={title}
            src={src}
            allow={allow}
            style={{
              width,
              height: height ?? size.height / scale,
              transform: `scale(${scale})`,
            }}
          />
        </div>
      )}
    </div>
  );
}
