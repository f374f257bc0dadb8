import { randomInt } from 'node:crypto';
import type { staffRoutes, WindowScreen, windowRoutes } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { Handlers, WindowCaller } from '../../platform/handler';
import { newId } from '../../platform/id';
import type { Tokens } from '../../platform/jwt';
import { Problem } from '../../platform/problem';
import { isSignedBy, publicKeyOf } from '../../platform/signature';
import type { Vault } from '../../platform/vault';
import type { Catalogue } from '../catalogue';
import { placeChoices, UNKNOWN_PLACE } from './place-choices';
import { ACCESS_SECONDS } from './session-rules';
import {
  clockFault,
  drawEnrolmentCode,
  enrolmentLetters,
  enrolmentUntil,
  windowSignInText,
} from './window-rules';
import {
  enrolWindow,
  findEnrolledWindow,
  findWindow,
  insertWindow,
  listWindows,
  type StoredWindow,
  signInWindow,
} from './window-store';

type WindowParts = {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly tokens: Tokens;
  readonly catalogue: Pick<Catalogue, 'placeOf' | 'places' | 'services'>;
};

type WindowHandlers = Handlers<
  Pick<typeof windowRoutes, 'enrolWindow' | 'signInWindow'> &
    Pick<typeof staffRoutes, 'listWindows' | 'addWindow'>
>;

/** The registered screens: prepared by a supervisor, enrolled once, known by their own key since. */
export function createWindows({ vault, clock, tokens, catalogue }: WindowParts) {
  const indexOf = (letters: string) => vault.blindIndex('window-enrolment', letters);

  function screenOf({ id, name, placeCode, enrolledAt }: StoredWindow): WindowScreen {
    const found = catalogue.placeOf(placeCode);
    if (!found) throw new Error(`a window stands at ${placeCode}, which the catalogue has not`);
    return {
      id,
      name,
      place: found.place.name,
      department: found.department.name,
      ...(enrolledAt && { enrolledAt: enrolledAt.toISOString() }),
    };
  }

  /** Prepares a screen and answers the code that enrols it once. Problem: `input-invalid` for an unknown place. */
  async function addWindowCode(tx: Queryable, asked: { placeCode: string; name: string }) {
    if (!catalogue.placeOf(asked.placeCode)) {
      throw new Problem('input-invalid', undefined, { errors: [UNKNOWN_PLACE] });
    }
    const enrolmentCode = drawEnrolmentCode(randomInt);
    const now = clock();
    const until = enrolmentUntil(now);
    const window = await tx.one(insertWindow, [
      newId('window'),
      asked.placeCode,
      asked.name,
      indexOf(enrolmentLetters(enrolmentCode)),
      until,
      now,
    ]);
    if (!window) throw new Error('a window was not added');
    return { window: screenOf(window), enrolmentCode, until: until.toISOString() };
  }

  const handlers: WindowHandlers = {
    async enrolWindow({ body: { enrolmentCode, publicKey } }, _nobody, tx) {
      if (!publicKeyOf(publicKey)) throw new Problem('device-key-unsuitable');
      const index = indexOf(enrolmentLetters(enrolmentCode));
      const window = await tx.one(enrolWindow, [index, publicKey, clock()]);
      if (!window) throw new Problem('enrolment-code-wrong');
      return screenOf(window);
    },

    async signInWindow({ body: { windowId, at, signature } }, _nobody, tx) {
      const seconds = clockFault(at, clock());
      if (seconds !== undefined) {
        throw new Problem(
          'signature-invalid',
          `The clock of the screen differs from ours by ${seconds} s`,
        );
      }
      const window = await tx.one(findWindow, [windowId]);
      const isTheirs =
        window?.publicKey &&
        isSignedBy(window.publicKey, windowSignInText(windowId, at), signature);
      if (!isTheirs || !(await tx.one(signInWindow, [windowId, at]))) {
        throw new Problem('signature-invalid');
      }
      const claims = { sub: windowId, sid: windowId };
      const { token, expiresAt } = tokens.issue('window', claims, ACCESS_SECONDS);
      return {
        accessToken: token,
        accessExpiresAt: expiresAt.toISOString(),
        window: screenOf(window),
        services: catalogue.services().map(({ code, name }) => ({ code, name })),
      };
    },

    async listWindows(_input, _supervisor, db) {
      const windows = await db.many(listWindows);
      return {
        items: windows.map(({ flaggedAt, ...window }) => ({
          ...screenOf(window),
          ...(flaggedAt && { flaggedAt: flaggedAt.toISOString() }),
        })),
        places: placeChoices(catalogue),
      };
    },

    addWindow: ({ body }, _supervisor, tx) => addWindowCode(tx, body),
  };

  async function findCaller(db: Queryable, windowId: string): Promise<WindowCaller | undefined> {
    return (await db.one(findEnrolledWindow, [windowId])) && { kind: 'window', windowId };
  }

  return { handlers, addWindowCode, findCaller };
}
