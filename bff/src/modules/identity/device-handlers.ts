import type { deviceRoutes } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import { afterCommit, type Handlers } from '../../platform/handler';
import { newId } from '../../platform/id';
import { Problem } from '../../platform/problem';
import { publicKeyOf } from '../../platform/signature';
import { insertDevice } from './device-store';
import { maskPerson, type People } from './people';
import { type LostPhoneParts, reportLostPhone } from './report-lost-phone';
import type { Sessions } from './sessions';

type DeviceHandlerParts = LostPhoneParts & {
  readonly clock: Clock;
  readonly people: People;
  readonly sessions: Sessions;
};

export function createDeviceHandlers(parts: DeviceHandlerParts): Handlers<typeof deviceRoutes> {
  const { clock, people, sessions, devices } = parts;
  return {
    async registerDevice({ body: { publicKey, name } }, _nobody, tx) {
      if (!publicKeyOf(publicKey)) throw new Problem('device-key-unsuitable');
      const deviceId = newId('device');
      const nameSealed = await devices.sealName(tx, deviceId, name);
      await tx.run(insertDevice, [deviceId, publicKey, nameSealed, clock()]);
      const session = await sessions.open(tx, {
        deviceId,
        kind: 'phone',
        level: 'L0',
        citizenId: null,
      });
      return { deviceId, session };
    },

    async refreshSession({ body: { refreshToken } }, _nobody, tx) {
      const session = refreshToken && (await sessions.refresh(tx, refreshToken));
      if (session) return session;
      // A token that came twice has ended its family: that must outlive the refusal.
      return afterCommit(() => Promise.reject(new Problem('session-ended')));
    },

    async endSession(_input, { sessionId }, tx) {
      await sessions.end(tx, sessionId);
    },

    async getMe(_input, { deviceId, level, citizenId }, db) {
      if (citizenId === undefined) return { deviceId, level };
      return { deviceId, level, person: maskPerson(await people.personOf(db, citizenId)) };
    },

    async listDevices(_input, { citizenId, deviceId }, db) {
      return { items: await devices.list(db, citizenId, deviceId) };
    },

    endDevice: ({ params: { id }, query: { because } }, { citizenId }, tx) =>
      devices.end(tx, citizenId, id, because),

    endDeviceSessions: ({ params: { id } }, { citizenId }, tx) =>
      devices.endSessions(tx, citizenId, id),

    reportLostPhone: reportLostPhone(parts),
  };
}
