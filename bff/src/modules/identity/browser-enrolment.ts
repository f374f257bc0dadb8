import { randomInt } from 'node:crypto';
import type { BrowserEnrolment, browserRoutes } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import { afterCommit, type Handlers, prepared } from '../../platform/handler';
import { newId } from '../../platform/id';
import { Problem } from '../../platform/problem';
import { publicKeyOf } from '../../platform/signature';
import type { Vault } from '../../platform/vault';
import { drawBrowserCode, enrolmentUntil } from './browser-rules';
import {
  claimEnrolment,
  endEnrolment,
  findEnrolment,
  findWaitingEnrolment,
  insertBrowser,
  insertEnrolment,
  matchEnrolment,
  type StoredEnrolment,
} from './browser-store';
import type { Devices } from './devices';
import { drawNumbers } from './errand-rules';
import type { createFreshProof } from './fresh-proof';
import { inFours } from './letter-rules';
import type { Tries } from './tries';

type EnrolmentParts = {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly tries: Tries;
  readonly devices: Devices;
  readonly mustHaveProved: ReturnType<typeof createFreshProof>['mustHaveProved'];
};

type EnrolmentRoutes = Pick<
  typeof browserRoutes,
  | 'beginBrowserEnrolment'
  | 'claimBrowserEnrolment'
  | 'getBrowserEnrolment'
  | 'confirmBrowserEnrolment'
  | 'endBrowserEnrolment'
>;

/**
 * A browser becomes somebody's: letters from the phone, typed at the browser, and a number back.
 * It is a change of keys, so the phone has proved its person within the last five minutes.
 */
export function createBrowserEnrolment(parts: EnrolmentParts): Handlers<EnrolmentRoutes> {
  const { vault, clock, tries, devices, mustHaveProved } = parts;
  const indexOf = (letters: string) => vault.blindIndex('browser-enrolment', letters);

  return {
    async beginBrowserEnrolment(_input, caller, tx) {
      await mustHaveProved(tx, caller);
      const id = newId('enrolment');
      const letters = drawBrowserCode(randomInt);
      const until = enrolmentUntil(clock());
      await tx.run(insertEnrolment, [id, caller.citizenId, indexOf(letters), until]);
      return { id, code: inFours(letters), until: until.toISOString() };
    },

    claimBrowserEnrolment: prepared(
      ({ body: { code, publicKey } }, { deviceId }, db) => {
        if (!publicKeyOf(publicKey)) throw new Problem('device-key-unsuitable');
        const look = () => db.one(findWaitingEnrolment, [indexOf(code), clock()]);
        return tries.attempt(db, [['browserCode', deviceId]], look);
      },
      async ({ body: { publicKey } }, { deviceId }, tx, found) => {
        const { number, numbers } = drawNumbers(randomInt);
        const claimed =
          found &&
          (await tx.one(claimEnrolment, [found.id, clock(), deviceId, publicKey, number, numbers]));
        if (!claimed) throw new Problem('enrolment-code-wrong');
        return { id: found.id, number, until: claimed.until.toISOString() };
      },
    ),

    async getBrowserEnrolment({ params: { id } }, { deviceId, citizenId }, db) {
      const stored = await db.one(findEnrolment, [id, citizenId, deviceId]);
      if (!stored) throw new Problem('not-found');
      return shown(stored, stored.citizenId === citizenId, clock());
    },

    async confirmBrowserEnrolment({ params: { id }, body: { number, name } }, caller, tx) {
      const { citizenId } = caller;
      const now = clock();
      const deviceId = newId('device');
      const matched = await tx.one(matchEnrolment, [id, citizenId, number, deviceId, now]);
      if (!matched?.publicKey) {
        const isThere = await tx.one(findEnrolment, [id, citizenId, null]);
        throw new Problem(isThere ? 'sign-in-over' : 'not-found');
      }
      // The wrong number has ended the enrolment: that must outlive the refusal.
      if (matched.state === 'ended') {
        return afterCommit<void>(() => Promise.reject(new Problem('number-wrong')));
      }
      const nameSealed = await devices.sealName(tx, deviceId, name);
      await tx.run(insertBrowser, [deviceId, matched.publicKey, nameSealed, citizenId, now]);
      await devices.tellOthers(tx, { citizenId, deviceId, kind: 'browser', nameSealed });
    },

    async endBrowserEnrolment({ params: { id } }, { citizenId }, tx) {
      const ended = await tx.one(endEnrolment, [id, citizenId]);
      if (!ended && !(await tx.one(findEnrolment, [id, citizenId, null]))) {
        throw new Problem('not-found');
      }
    },
  };
}

/** Each side sees its own part: the phone three numbers, the browser the one. */
function shown(stored: StoredEnrolment, isPhone: boolean, now: Date): BrowserEnrolment {
  const { state, number, numbers, deviceId } = stored;
  const until = stored.until.toISOString();
  if (state === 'done' && deviceId !== null) return { state: 'done', deviceId };
  if (state === 'ended' || stored.until <= now) return { state: 'ended' };
  if (number === null || numbers === null) return { state: 'waiting', until };
  return isPhone ? { state: 'claimed', until, numbers } : { state: 'shown', until, number };
}
