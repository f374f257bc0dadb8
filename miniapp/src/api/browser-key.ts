import { browserSessionText, browserSignInText } from '@zero-visit/shared-types';
import { randomBytes } from '../platform/random';
import { keepStored, readStored, removeStored } from '../platform/storage';
import { api, sessionKeeper } from './api';
import { KEY_SEED_BYTES, keyFrom, signText } from './ecdsa';

type Enrolled = { readonly deviceId: string; readonly secret: string };

/** Random bytes, 32 of them, to hedge a signature. */
const ENTROPY = 32;

/** As what this browser is enrolled; it stays when its person signs out. */
export function enrolledBrowser(): Enrolled | undefined {
  const text = readStored('browser');
  return text ? (JSON.parse(text) as Enrolled) : undefined;
}

export const keepEnrolled = (enrolled: Enrolled): void =>
  keepStored('browser', JSON.stringify(enrolled));

export const forgetEnrolled = (): void => removeStored('browser');

/** A key for a browser that is about to be enrolled. */
export const browserKey = async () => keyFrom(await randomBytes(KEY_SEED_BYTES));

const sign = async (text: string, { secret }: Enrolled) =>
  signText(text, secret, await randomBytes(ENTROPY));

/** Asks to be let in, by this browser's key. */
export async function askToBeLetIn(browser: Enrolled) {
  const at = Date.now();
  const { deviceId } = browser;
  const signature = await sign(browserSignInText(deviceId, at), browser);
  return api.askBrowserSignIn({ body: { deviceId, at, signature } });
}

/** Takes the session that was granted: the app goes on as its person. */
export async function takeSession(browser: Enrolled, id: string): Promise<void> {
  const signature = await sign(browserSessionText(id), browser);
  const session = await api.takeBrowserSession({ body: { id, signature } });
  sessionKeeper.adopt({ ...browser, session });
}
