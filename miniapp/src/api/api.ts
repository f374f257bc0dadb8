import {
  base64url,
  type Client,
  createClient,
  type Routes,
  routes,
} from '@zero-visit/shared-types';
import { alone } from '../platform/alone';
import { deviceName } from '../platform/device-name';
import { apiOrigin } from '../platform/origin';
import { randomBytes } from '../platform/random';
import { keepStored, readStored, removeStored, storedNames } from '../platform/storage';
import { sendRequest } from '../platform/transport';
import { createKeptActs } from './kept-act';
import { createSessionKeeper } from './session-keeper';
import { createTransport } from './transport';

/** The curve is loaded when the first key or signature is due, so that it delays no first screen. */
const ecdsa = () => import('./ecdsa');

/** Random bytes from the phone, 32 of them, to hedge a signature. */
const ENTROPY = 32;

export const sessionKeeper = createSessionKeeper({
  storage: {
    read: () => readStored('device'),
    keep: (text) => keepStored('device', text),
  },
  register: async () => {
    const { KEY_SEED_BYTES, keyFrom } = await ecdsa();
    const { publicKey, secret } = keyFrom(await randomBytes(KEY_SEED_BYTES));
    const registered = await api.registerDevice({ body: { publicKey, name: deviceName() } });
    return { ...registered, secret };
  },
  refresh: (refreshToken) => api.refreshSession({ body: { refreshToken } }),
  alone: (task) => alone('zero-visit-session', task),
  now: Date.now,
});

const transport = createTransport({
  origin: apiOrigin,
  send: sendRequest,
  keeper: sessionKeeper,
  sign: async (text, secret) => (await ecdsa()).signText(text, secret, await randomBytes(ENTROPY)),
  digest: async (bytes) => (await ecdsa()).sha256(bytes),
});

/** Every operation of the contract, as this phone calls it. Throws ProblemAnswer or LineLost. */
export const api: Client<Routes> = createClient(routes, transport());

/** The same, telling how much of a body has left the phone (0 to 1), where the phone knows. */
export const reportingApi = (report: (share: number) => void): Client<Routes> =>
  createClient(routes, transport(report));

export const keptActs = createKeptActs(
  { read: readStored, keep: keepStored, remove: removeStored },
  async () => base64url(await randomBytes(16)),
);

/** Forgets whose phone this was, with all that person typed and had not sent. How the app looks stays, and as what a browser is enrolled. */
export function forgetOwner(): void {
  const staying = ['preferences', 'browser'];
  for (const name of storedNames()) if (!staying.includes(name)) removeStored(name);
  sessionKeeper.forget();
}
