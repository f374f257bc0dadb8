import { LineLost } from './line-lost';
import type { WireAnswer, WireRequest } from './wire';

/** Sends a request. `fetch` tells nothing of an upload under way, so this is the older call. Throws LineLost. */
export function sendRequest(request: WireRequest): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open(request.method, request.url);
    call.responseType = 'arraybuffer';
    call.timeout = request.timeout;
    for (const [name, value] of Object.entries(request.headers)) call.setRequestHeader(name, value);
    call.upload.onprogress = ({ loaded, total }) => request.onProgress?.(loaded / total);
    call.onload = () =>
      resolve({
        status: call.status,
        headers: headersOf(call.getAllResponseHeaders()),
        bytes: new Uint8Array(call.response as ArrayBuffer),
      });
    for (const end of ['error', 'timeout', 'abort'] as const) {
      call.addEventListener(end, () => reject(new LineLost(end)));
    }
    call.send(request.body as Uint8Array<ArrayBuffer> | undefined);
  });
}

const headersOf = (lines: string): Record<string, string> =>
  Object.fromEntries(
    lines
      .split('\r\n')
      .map((line) => line.split(': '))
      .map(([name = '', ...value]) => [name.toLowerCase(), value.join(': ')]),
  );
