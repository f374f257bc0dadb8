import { QrSessionState, routes, urlOf } from '@zero-visit/shared-types';
import { clientOf, deviceKey } from './phone';

export type TestWindow = Awaited<ReturnType<typeof aWindow>>;
export type ShownSession = Awaited<ReturnType<TestWindow['show']>>;

/** A window screen: enrolled with a code of the sandbox, signed in with its own key and by its own clock. */
export async function aWindow(origin: string, now: () => number = Date.now) {
  const open = clientOf(origin);
  const key = deviceKey();
  const { enrolmentCode } = await open.addSandboxWindow();
  const window = await open.enrolWindow({ body: { enrolmentCode, publicKey: key.publicKey } });
  const at = now();
  const { accessToken } = await open.signInWindow({
    body: {
      windowId: window.id,
      at,
      signature: key.sign(`window-session ${window.id} ${at}`),
    },
  });
  const api = clientOf(origin, { token: () => accessToken });

  /** Shows a code for a service and follows what becomes of it. */
  async function show(serviceCode: string) {
    const { id, now } = await api.openQrSession({ body: { serviceCode } });
    const states: QrSessionState[] = [now];
    const listening = new AbortController();
    const heard = listen(origin, id, accessToken, listening.signal, (state) => states.push(state));
    // A test that ends takes the server away first; a stream that breaks earlier is missed by `until`.
    heard.catch(() => {});
    return {
      id,
      /** Everything the screen has been told, oldest first. */
      states,
      link: () => {
        const last = states.findLast((each) => each.state === 'showing');
        return last?.state === 'showing' ? last : fail('the window shows no code');
      },
      /** Waits until the screen is told a state of this kind. */
      async until<K extends QrSessionState['state']>(kind: K, milliseconds = 10_000) {
        for (const end = Date.now() + milliseconds; Date.now() < end; ) {
          const last = states.at(-1);
          if (last?.state === kind) return last as Extract<QrSessionState, { state: K }>;
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        return fail(`the window was never told ${kind}: ${JSON.stringify(states)}`);
      },
      async stop() {
        listening.abort();
        await heard.catch(() => {});
      },
    };
  }

  return { id: window.id, window, key, api, token: accessToken, show };
}

function fail(message: string): never {
  throw new Error(message);
}

/** Reads the server-sent events of a session until it ends or the test has heard enough. */
async function listen(
  origin: string,
  id: string,
  token: string,
  signal: AbortSignal,
  hear: (state: QrSessionState) => void,
): Promise<void> {
  try {
    const response = await fetch(
      new URL(urlOf(routes.watchQrSession, { params: { id } }), origin),
      {
        headers: { authorization: `Bearer ${token}` },
        signal,
      },
    );
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) {
        if (event.startsWith('data: ')) hear(QrSessionState.parse(JSON.parse(event.slice(6))));
      }
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
