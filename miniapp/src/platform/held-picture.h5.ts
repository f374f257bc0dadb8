import { codeIn } from './picture-code';

/**
 * The page to try the product shows this app in a frame, and holds what the window screen draws
 * before it: a picture in place of a camera (settled.md 21). Hands over the text that the picture
 * decoder finds, empty for none, until the answered function is called. Only our own origin is heard.
 */
export function watchHeldPictures(take: (text: string) => void): () => void {
  const hear = async ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin !== location.origin || source !== window.parent || source === window) return;
    const png = pngOf(data);
    if (!png) return;
    // The holder repeats itself until the app is there to see it.
    window.parent.postMessage({ type: 'zero-visit-picture-taken' }, location.origin);
    take(await codeIn(new Blob([png], { type: 'image/png' })));
  };
  window.addEventListener('message', hear);
  return () => window.removeEventListener('message', hear);
}

function pngOf(data: unknown): ArrayBuffer | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { type, png } = data as { type?: unknown; png?: unknown };
  return type === 'zero-visit-picture' && png instanceof ArrayBuffer ? png : undefined;
}
