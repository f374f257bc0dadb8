import { type Client, QrSessionState, type Routes, routes, urlOf } from '@zero-visit/shared-types';
import { readEvents } from '../api/event-stream';
import { codeOf, type FailureCode } from '../api/failure';
import { serverNow } from '../api/server-clock';
import { pause, retryAfterMisses } from './pause';
import type { ScreenSession } from './screen-session';

/** What the screen shows: the last that the server said, and what is in the way of the next. */
export type Display = { readonly state?: QrSessionState; readonly trouble?: FailureCode };

export type Serving = {
  readonly api: Client<Routes>;
  readonly session: ScreenSession;
  readonly serviceCode: string;
  readonly show: (display: Display) => void;
  /** The server no longer knows this screen. */
  readonly revoked: () => void;
};

/** How long "done" or "not done" stays before the screen is free for the next citizen. */
export const RESULT_MS = 8_000;

/** A confirmed errand goes on at the phone; the screen does not wait for it longer than this. */
const CONFIRMED_MS = 300_000;

/**
 * Serves one citizen after the other until stopped: opens a session, follows its stream, shows the
 * end, begins anew. `next` leaves the session under way; a confirmed errand goes on at the phone.
 */
export function serveCitizens(serving: Serving): { next: () => void; stop: () => void } {
  const stopped = new AbortController();
  let turn = new AbortController();
  const run = async () => {
    for (let misses = 0; !stopped.signal.aborted; ) {
      turn = new AbortController();
      const signal = AbortSignal.any([stopped.signal, turn.signal]);
      try {
        await serveOne(serving, turn, signal);
        misses = 0;
      } catch (error) {
        const trouble = codeOf(error);
        if (trouble === 'signature-invalid') return serving.revoked();
        if (!stopped.signal.aborted) serving.show({ trouble });
        await pause(retryAfterMisses(misses++), signal);
      }
    }
  };
  void run();
  return {
    next: () => turn.abort(),
    stop: () => stopped.abort(),
  };
}

async function serveOne(serving: Serving, turn: AbortController, signal: AbortSignal) {
  const { api, serviceCode, show } = serving;
  const { id, now } = await api.openQrSession({ body: { serviceCode } });
  let shown = now;
  const showNext = (state: QrSessionState) => {
    shown = state;
    show({ state });
  };
  if (!signal.aborted) showNext(now);
  for (let misses = 0; !signal.aborted; misses += 1) {
    try {
      for await (const state of watch(serving, id, signal)) {
        misses = 0;
        // Nobody scanned: there is no result to tell anybody.
        if (state.state === 'notDone' && shown.state === 'showing') return;
        showNext(state);
        if (state.state === 'done' || state.state === 'notDone') return pause(RESULT_MS, signal);
        if (state.state === 'confirmed') {
          void pause(CONFIRMED_MS, signal).then(() => turn.abort());
        }
      }
    } catch (error) {
      const code = codeOf(error);
      if (code === 'not-found') return;
      if (code === 'signature-invalid') throw error;
      if (code === 'not-signed-in' || code === 'session-ended') serving.session.refused();
    }
    if (signal.aborted) break;
    if (shown.state === 'showing' && Date.parse(shown.endsAt) <= serverNow()) return;
    // A stream that only ended is connected again before anybody need know.
    if (misses > 0) show({ state: shown, trouble: 'line-lost' });
    await pause(retryAfterMisses(misses), signal);
  }
  await api.closeQrSession({ params: { id } }).catch(() => undefined);
}

async function* watch(
  { session }: Serving,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<QrSessionState> {
  const url = urlOf(routes.watchQrSession, { params: { id } });
  for await (const event of readEvents(url, { token: await session.token(), signal })) {
    yield QrSessionState.parse(event);
  }
}
