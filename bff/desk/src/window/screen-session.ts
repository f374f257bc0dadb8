import type { RouteResponse, Routes } from '@zero-visit/shared-types';
import { connect } from '../api/send';
import { serverNow } from '../api/server-clock';
import { type KeptScreen, keepScreen } from './kept-screen';
import { makeScreenKey, signWith } from './screen-key';

export type SignedInScreen = RouteResponse<Routes['signInWindow']>;

const open = connect();

/** Registers this machine with a code that works once. Problem: `enrolment-code-wrong`. */
export async function enrolScreen(enrolmentCode: string): Promise<KeptScreen> {
  const key = await makeScreenKey();
  const { id } = await open.enrolWindow({ body: { enrolmentCode, publicKey: key.publicKey } });
  const screen = { windowId: id, key };
  await keepScreen(screen);
  return screen;
}

/** Proves this screen's key. Problem: `signature-invalid` once the screen is no longer registered. */
export async function signIn({ windowId, key }: KeptScreen): Promise<SignedInScreen> {
  // Any answer tells the server's time, and a signature of a wrong time is refused.
  await open.describeDeployment();
  const at = Math.round(serverNow());
  const signature = await signWith(key, `window-session ${windowId} ${at}`);
  return open.signInWindow({ body: { windowId, at, signature } });
}

/** A new token is fetched this long before the old one ends. */
const SPARE_MS = 45_000;

/** The token of a screen that stays signed in by proving its key again and again. */
export function createScreenSession(screen: KeptScreen, first: SignedInScreen) {
  let current: SignedInScreen | undefined = first;
  let next: Promise<SignedInScreen> | undefined;

  async function token(): Promise<string> {
    if (current && Date.parse(current.accessExpiresAt) - serverNow() > SPARE_MS) {
      return current.accessToken;
    }
    next ??= signIn(screen).finally(() => {
      next = undefined;
    });
    current = await next;
    return current.accessToken;
  }

  return {
    token,
    refused: () => {
      current = undefined;
    },
  };
}

export type ScreenSession = ReturnType<typeof createScreenSession>;
