import type { Session } from '@zero-visit/shared-types';
import { codeOf } from './problem-answer';

/** What this phone is to the server: its key, its id and its session. */
export type Device = {
  readonly deviceId: string;
  readonly secret: string;
  readonly session: Session;
  /** When the session came, in milliseconds of this phone's own clock, which may be wrong. */
  readonly at: number;
};

export type KeeperParts = {
  readonly storage: {
    readonly read: () => string | undefined;
    readonly keep: (text: string) => void;
  };
  /** Makes a key and registers it. Throws LineLost or ProblemAnswer. */
  readonly register: () => Promise<{ deviceId: string; secret: string; session: Session }>;
  /** Spends a refresh token: this one, or where there is none that of the browser's cookie. Throws LineLost or ProblemAnswer (`session-ended`). */
  readonly refresh: (refreshToken: string | undefined) => Promise<Session>;
  /** Runs a task while no other window of the app does. */
  readonly alone: <T>(task: () => Promise<T>) => Promise<T>;
  readonly now: () => number;
};

/** An access token lives five minutes (settled.md 11); it is exchanged a little earlier, in milliseconds. */
const FRESH_FOR = 4 * 60_000;

/**
 * Keeps the phone's session: registers a phone that has none, exchanges what has grown old, and
 * registers anew when the server has ended it. Whoever needs a token meanwhile waits for the same exchange.
 */
export function createSessionKeeper(parts: KeeperParts) {
  const listeners = new Set<() => void>();
  let known: { text: string | undefined; device: Device | undefined } | undefined;
  let renewing: Promise<Device> | undefined;

  /** As storage has it: another window of the app may have renewed the session. */
  function device(): Device | undefined {
    const text = parts.storage.read();
    if (!known || known.text !== text) known = { text, device: readDevice(text) };
    return known.device;
  }

  function keep(next: Omit<Device, 'at'>, at = parts.now()): Device {
    const kept = { ...next, at };
    parts.storage.keep(JSON.stringify(kept));
    for (const tell of listeners) tell();
    return kept;
  }

  const isFresh = ({ at }: Device): boolean => {
    const age = parts.now() - at;
    return age >= 0 && age < FRESH_FOR;
  };

  async function renew(): Promise<Device> {
    const current = device();
    if (current && isFresh(current)) return current;
    if (!current) return keep(await parts.register());
    try {
      return keep({ ...current, session: await parts.refresh(current.session.refreshToken) });
    } catch (error) {
      if (codeOf(error) !== 'session-ended') throw error;
      return keep(await parts.register());
    }
  }

  /** A device whose access token can be used now. */
  async function living(): Promise<Device> {
    const current = device();
    if (current && isFresh(current)) return current;
    renewing ??= parts.alone(renew).finally(() => {
      renewing = undefined;
    });
    return renewing;
  }

  /** The server did not take this token: it counts as old from now on. */
  function refuse(accessToken: string): void {
    const current = device();
    if (current?.session.accessToken === accessToken) keep(current, parts.now() - FRESH_FOR);
  }

  return {
    living,
    refuse,
    /** Exchanges the session, as a verification does when it has made the phone somebody's. */
    replace(session: Session): void {
      const current = device();
      if (current) keep({ ...current, session });
    },
    /** Goes on as another device: a browser that was let in. */
    adopt: (next: Omit<Device, 'at'>): void => void keep(next),
    /** The session as it stands, without asking anybody. */
    session: (): Session | undefined => device()?.session,
    /** Forgets who this phone was; the next call registers it anew. */
    forget(): void {
      parts.storage.keep('');
      for (const tell of listeners) tell();
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export type SessionKeeper = ReturnType<typeof createSessionKeeper>;

/** What storage holds was written by an earlier version of the app, or by somebody's hand. */
function readDevice(text: string | undefined): Device | undefined {
  if (!text) return undefined;
  try {
    const { deviceId, secret, session, at } = JSON.parse(text) as Partial<Device>;
    if (!deviceId || !secret || !session?.accessToken) return undefined;
    return { deviceId, secret, session, at: at ?? 0 };
  } catch {
    return undefined;
  }
}
