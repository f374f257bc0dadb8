import Taro from '@tarojs/taro';
import { LineLost } from './line-lost';
import type { WireAnswer, WireRequest } from './wire';

/** Sends a request. WeChat tells nothing of an upload under way. Throws LineLost. */
export async function sendRequest(request: WireRequest): Promise<WireAnswer> {
  try {
    const answer = await Taro.request<ArrayBuffer>({
      url: request.url,
      method: request.method,
      header: request.headers,
      data: request.body && bufferOf(request.body),
      // Anything but `json`: the answer is handed over as it came.
      dataType: 'bytes',
      responseType: 'arraybuffer',
      timeout: request.timeout,
    });
    return {
      status: answer.statusCode,
      headers: Object.fromEntries(
        Object.entries(answer.header ?? {}).map(([name, value]) => [
          name.toLowerCase(),
          `${value}`,
        ]),
      ),
      bytes: new Uint8Array(answer.data ?? new ArrayBuffer(0)),
    };
  } catch (cause) {
    throw new LineLost(cause);
  }
}

/** Exactly the bytes of the body, in a buffer of their own. */
const bufferOf = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;
