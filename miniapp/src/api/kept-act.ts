import { isFinal } from './problem-answer';

/** Where an act waits for its answer: the phone's storage, so that it outlives the app. */
export type ActStorage = {
  readonly read: (name: string) => string | undefined;
  readonly keep: (name: string, text: string) => void;
  readonly remove: (name: string) => void;
};

/** An act as it is sent: once more with the same key and body it has the same effect, once. */
export type Act<Body> = {
  readonly idempotencyKey: string;
  readonly nonce: string;
  readonly body: Body;
};

/**
 * Performs an act so that a lost line cannot double it. Its key, nonce and body are kept until an
 * answer came; an act that was kept is sent first, as it was, even if the citizen has gone on since:
 * only the server knows whether it arrived. When that is refused for good, the new one is sent.
 */
export function createKeptActs(storage: ActStorage, newKey: () => Promise<string>) {
  /** Acts that are being sent: a second tap joins the first instead of being a second act. */
  const underWay = new Map<string, { readonly body: string; readonly answer: Promise<unknown> }>();

  async function send<Body, Answer>(
    slot: string,
    act: Act<Body>,
    perform: (act: Act<Body>) => Promise<Answer>,
  ): Promise<Answer> {
    storage.keep(slot, JSON.stringify(act));
    try {
      const answer = await perform(act);
      storage.remove(slot);
      return answer;
    } catch (error) {
      if (isFinal(error)) storage.remove(slot);
      throw error;
    }
  }

  async function begin<Body, Answer>(
    slot: string,
    fresh: { nonce: string; body: Body },
    perform: (act: Act<Body>) => Promise<Answer>,
  ): Promise<Answer> {
    const kept = storage.read(slot);
    if (kept !== undefined) {
      const act = JSON.parse(kept) as Act<Body>;
      const isSame = JSON.stringify(act.body) === JSON.stringify(fresh.body);
      try {
        return await send(slot, isSame ? { ...act, nonce: fresh.nonce } : act, perform);
      } catch (error) {
        if (!isFinal(error) || isSame) throw error;
      }
    }
    return send(slot, { idempotencyKey: await newKey(), ...fresh }, perform);
  }

  return {
    /** Whether an act of this slot waits for its answer. */
    waits: (slot: string): boolean => storage.read(slot) !== undefined,

    perform<Body, Answer>(
      slot: string,
      fresh: { nonce: string; body: Body },
      perform: (act: Act<Body>) => Promise<Answer>,
    ): Promise<Answer> {
      const body = JSON.stringify(fresh.body);
      const other = underWay.get(slot);
      if (other?.body === body) return other.answer as Promise<Answer>;
      const start = () => begin(slot, fresh, perform);
      const answer = other ? other.answer.then(start, start) : start();
      const entry = { body, answer };
      const end = () => {
        if (underWay.get(slot) === entry) underWay.delete(slot);
      };
      underWay.set(slot, entry);
      answer.then(end, end);
      return answer;
    },
  };
}
