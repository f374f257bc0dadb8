/** How WeChat answers a call. */
export type Callbacks = {
  success?: (answer: object) => void;
  fail?: (error: object) => void;
  complete?: (answer: object) => void;
};

type WxRequest = Callbacks & {
  url: string;
  method?: string;
  header?: Record<string, string>;
  data?: unknown;
  responseType?: 'text' | 'arraybuffer';
};

/** The line to the server, and the origin that the mini program thinks it has. */
export function createLine(server?: string) {
  let publicOrigin: string | undefined;
  return {
    publicOrigin: () => publicOrigin,
    request(call: WxRequest): { abort: () => void } {
      const { origin, pathname, search } = new URL(call.url);
      publicOrigin = origin;
      return request({ ...call, url: `${server ?? origin}${pathname}${search}` });
    },
  };
}

/** `wx.request`: any status is a success; only a broken line fails. */
function request(call: WxRequest): { abort: () => void } {
  const controller = new AbortController();
  const method = call.method ?? 'GET';
  fetch(call.url, {
    method,
    headers: { 'content-type': 'application/json', ...call.header },
    ...(method !== 'GET' && call.data !== undefined && { body: bodyOf(call.data) }),
    signal: controller.signal,
  })
    .then(async (response) => {
      const result = {
        data: await dataOf(response, call.responseType),
        statusCode: response.status,
        header: Object.fromEntries(response.headers),
        errMsg: 'request:ok',
      };
      call.success?.(result);
      call.complete?.(result);
    })
    .catch((error: Error) => {
      const result = { errMsg: `request:fail ${error.message}` };
      call.fail?.(result);
      call.complete?.(result);
    });
  return { abort: () => controller.abort() };
}

/** The mini program's own ArrayBuffer is of another realm, so it is known by its name. */
function bodyOf(data: unknown): string | Uint8Array<ArrayBuffer> {
  if (typeof data === 'string') return data;
  if (Object.prototype.toString.call(data) === '[object ArrayBuffer]') {
    return new Uint8Array(data as ArrayBuffer);
  }
  return JSON.stringify(data);
}

async function dataOf(response: Response, type: WxRequest['responseType']): Promise<unknown> {
  if (type === 'arraybuffer') return response.arrayBuffer();
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
