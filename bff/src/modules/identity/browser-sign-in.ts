import { randomInt } from 'node:crypto';
import {
  type browserRoutes,
  browserSessionText,
  browserSignInText,
  type SignInRequest,
  type SignInState,
} from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import { afterCommit, type Handlers } from '../../platform/handler';
import { newId, randomToken } from '../../platform/id';
import { Problem } from '../../platform/problem';
import { isSignedBy } from '../../platform/signature';
import {
  claimSignIn,
  findBrowserKey,
  findSignIn,
  findSignInByCode,
  grantSignIn,
  insertSignIn,
  noteAsking,
  refuseSignIn,
  type StoredSignIn,
  takeSignIn,
} from './browser-store';
import type { Devices } from './devices';
import { drawNumbers } from './errand-rules';
import { claimableUntil, isFreshTurn, numberUntil, turnAt, turnEndsAt } from './qr-code-rules';
import type { QrTokens } from './qr-tokens';
import type { Sessions } from './sessions';
import { clockFault } from './window-rules';

type SignInParts = {
  readonly clock: Clock;
  readonly tokens: QrTokens;
  readonly devices: Devices;
  readonly sessions: Sessions;
};

type SignInRoutes = Pick<
  typeof browserRoutes,
  | 'askBrowserSignIn'
  | 'followBrowserSignIn'
  | 'takeBrowserSession'
  | 'scanBrowserSignIn'
  | 'grantBrowserSignIn'
  | 'refuseBrowserSignIn'
>;

/** A face counts for one turn after it has left the screen. */
const GRACE_SECONDS = 30;

/**
 * An enrolled browser is let in by its person's phone (RFC 10027; decision 0022). The browser is
 * told nothing of the person before the session, and gets that only by its own key.
 */
export function createBrowserSignIn(parts: SignInParts): Handlers<SignInRoutes> {
  const { clock, tokens, devices, sessions } = parts;

  function draw(stored: StoredSignIn): SignInState {
    const now = clock();
    const { state, number, shownAt, until } = stored;
    if (state === 'granted') return { state };
    if (state === 'claimed' && number !== null && until > now) {
      return { state, number, endsAt: until.toISOString() };
    }
    const turn = turnAt(shownAt, now);
    const rotatesAt = turnEndsAt(shownAt, turn);
    if (state !== 'showing' || rotatesAt > until) return { state: 'ended' };
    const link = tokens.linkOf({
      kind: 'browser',
      request: stored.codeId,
      turn,
      until: Math.floor(rotatesAt.getTime() / 1000) + GRACE_SECONDS,
    });
    return { state, link, rotatesAt: rotatesAt.toISOString(), endsAt: until.toISOString() };
  }

  const find = async (db: Queryable, id: string): Promise<StoredSignIn> => {
    const stored = await db.one(findSignIn, [id]);
    if (!stored) throw new Problem('not-found');
    return stored;
  };

  async function requestOf(db: Queryable, stored: StoredSignIn): Promise<SignInRequest> {
    const { codeId, deviceId, nameSealed, boundAt, shownAt, until, numbers } = stored;
    return {
      id: codeId,
      browser: {
        name: await devices.openName(db, deviceId, nameSealed),
        enrolledAt: boundAt.toISOString(),
      },
      askedAt: shownAt.toISOString(),
      until: until.toISOString(),
      numbers: numbers ?? [],
    };
  }

  return {
    async askBrowserSignIn({ body: { deviceId, at, signature } }, _nobody, tx) {
      const now = clock();
      const seconds = clockFault(at, now);
      if (seconds !== undefined) {
        throw new Problem('signature-invalid', `The clock of the browser differs by ${seconds} s`);
      }
      const browser = await tx.one(findBrowserKey, [deviceId]);
      const isTheirs =
        browser && isSignedBy(browser.publicKey, browserSignInText(deviceId, at), signature);
      if (!isTheirs || !(await tx.one(noteAsking, [deviceId, at]))) {
        throw new Problem('signature-invalid');
      }
      const id = newId('signin');
      const codeId = randomToken(16);
      await tx.run(insertSignIn, [id, codeId, deviceId, now, claimableUntil(now)]);
      return { id, now: draw(await find(tx, id)) };
    },

    followBrowserSignIn: async ({ body: { id } }, _nobody, tx) => draw(await find(tx, id)),

    async takeBrowserSession({ body: { id, signature } }, _nobody, tx) {
      const { deviceId, citizenId } = await find(tx, id);
      const browser = await tx.one(findBrowserKey, [deviceId]);
      if (!browser || !isSignedBy(browser.publicKey, browserSessionText(id), signature)) {
        throw new Problem('signature-invalid');
      }
      const taken = await tx.one(takeSignIn, [id, clock()]);
      if (!taken) throw new Problem('sign-in-over');
      return sessions.exchange(tx, { deviceId, kind: 'browser', level: taken.level, citizenId });
    },

    async scanBrowserSignIn({ body: { code } }, { citizenId, deviceId, level }, tx) {
      const content = tokens.read(code);
      if (content?.kind !== 'browser') throw new Problem('qr-code-foreign');
      const found = await tx.one(findSignInByCode, [content.request]);
      const now = clock();
      if (!found) throw new Problem('qr-code-expired');
      if (found.citizenId !== citizenId) throw new Problem('browser-not-yours');
      if (found.claimedBy === deviceId && found.state === 'claimed' && found.until > now) {
        return requestOf(tx, found);
      }
      if (found.claimedBy !== null) throw new Problem('qr-code-taken');
      if (!isFreshTurn(content.turn, found.shownAt, now)) throw new Problem('qr-code-expired');
      const { number, numbers } = drawNumbers(randomInt);
      const claimed = await tx.one(claimSignIn, [
        content.request,
        citizenId,
        deviceId,
        level,
        number,
        numbers,
        numberUntil(found.shownAt),
        now,
      ]);
      if (!claimed) throw new Problem('qr-code-taken');
      return requestOf(tx, claimed);
    },

    async grantBrowserSignIn({ params: { id }, body: { number } }, { deviceId }, tx) {
      const picked = await tx.one(grantSignIn, [id, deviceId, number, clock()]);
      if (!picked) throw new Problem('sign-in-over');
      // The wrong number has ended the request: that must outlive the refusal.
      if (picked.state === 'ended') {
        return afterCommit<void>(() => Promise.reject(new Problem('number-wrong')));
      }
    },

    async refuseBrowserSignIn({ params: { id } }, { deviceId }, tx) {
      await tx.run(refuseSignIn, [id, deviceId, clock()]);
    },
  };
}
