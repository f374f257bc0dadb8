import { photograph } from './photograph';

export type Held = 'held' | 'noCode' | 'phoneSilent';

const SCANNER = '#/pages/scan/index';
const AGAIN_MS = 300;
const PATIENCE_MS = 8_000;

/**
 * Holds the phone to the screen: a picture of what the screen draws goes to the phone's picture
 * decoder, in place of a camera (settled.md 21). All three pages are of one origin.
 */
export async function holdPhone(screen: Window, phone: Window): Promise<Held> {
  const drawing = screen.document.querySelector<SVGSVGElement>('svg[data-qr]');
  if (!drawing) return 'noCode';
  const png = await photograph(drawing);
  if (!phone.location.hash.startsWith(SCANNER)) phone.location.hash = SCANNER;
  return show(phone, png);
}

/** Shows the picture until the phone says that it saw it: its scanner may still be opening. */
function show(phone: Window, png: ArrayBuffer): Promise<Held> {
  return new Promise((resolve) => {
    const repeating = setInterval(send, AGAIN_MS);
    const giveUp = setTimeout(() => end('phoneSilent'), PATIENCE_MS);
    window.addEventListener('message', hear);
    send();

    function send() {
      phone.postMessage({ type: 'zero-visit-picture', png }, location.origin);
    }
    function hear({ origin, source, data }: MessageEvent<{ type?: unknown } | null>) {
      if (origin !== location.origin || source !== phone) return;
      if (data?.type === 'zero-visit-picture-taken') end('held');
    }
    function end(outcome: Held) {
      clearInterval(repeating);
      clearTimeout(giveUp);
      window.removeEventListener('message', hear);
      resolve(outcome);
    }
  });
}
