import type { Device, DeviceKind, EndingReason } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import { Problem } from '../../platform/problem';
import type { Vault } from '../../platform/vault';
import { shownDeviceName } from './device-name-rules';
import {
  endDevice,
  endDevicesOf,
  endSessionsOfDevice,
  endSessionsOfDevices,
  findOlderDevice,
  findOwnDevice,
  listDevices,
} from './device-store';

/** A device has just become somebody's. */
export type DeviceBound = {
  readonly citizenId: string;
  readonly deviceId: string;
  readonly kind: DeviceKind;
  /** As it may stand in a message: what a stranger typed there asks for nothing. */
  readonly deviceName: string;
};

export type DeviceParts = {
  readonly vault: Vault;
  readonly clock: Clock;
  /** Tells the other devices of that person. */
  readonly whenDeviceBound: (tx: Queryable, bound: DeviceBound) => Promise<void>;
};

const namePlace = (row: string) => ({ table: 'devices', column: 'name_sealed', row });

/** The devices of a person: whoever has one of them sees and ends the others. */
export function createDevices({ vault, clock, whenDeviceBound }: DeviceParts) {
  const sealName = (tx: Queryable, deviceId: string, name: string) =>
    vault.sealJson(tx, deviceId, namePlace(deviceId), name);

  const openName = (db: Queryable, deviceId: string, sealed: Buffer) =>
    vault.openJson<string>(db, deviceId, namePlace(deviceId), sealed);

  async function list(db: Queryable, citizenId: string, thisDevice: string): Promise<Device[]> {
    const stored = await db.many(listDevices, [citizenId, clock()]);
    return Promise.all(
      stored.map(async ({ nameSealed, boundAt, level, ...device }) => ({
        ...device,
        name: await openName(db, device.id, nameSealed),
        addedAt: boundAt.toISOString(),
        isThis: device.id === thisDevice,
        ...(level !== null && { level }),
      })),
    );
  }

  /** Ends a device's sessions and its key. Problem: `not-found` for one of somebody else. */
  async function end(
    tx: Queryable,
    citizenId: string,
    deviceId: string,
    because: EndingReason,
  ): Promise<void> {
    const now = clock();
    const ended = await tx.one(endDevice, [deviceId, citizenId, now, because]);
    if (!ended) throw new Problem('not-found');
    await tx.run(endSessionsOfDevice, [deviceId, now]);
  }

  /** Signs a device out. Problem: `not-found` for one of somebody else. */
  async function endSessions(tx: Queryable, citizenId: string, deviceId: string): Promise<void> {
    if (!(await tx.one(findOwnDevice, [deviceId, citizenId]))) throw new Problem('not-found');
    await tx.run(endSessionsOfDevice, [deviceId, clock()]);
  }

  /** Ends whatever this person has, and answers how many devices that were. */
  async function endAll(tx: Queryable, citizenId: string): Promise<number> {
    const now = clock();
    const ended = await tx.many(endDevicesOf, [citizenId, now, 'counter']);
    await tx.run(endSessionsOfDevices, [ended.map(({ id }) => id), now]);
    return ended.length;
  }

  /** A device has become this person's: their other devices hear of it. A first one has nobody to tell. */
  async function tellOthers(
    tx: Queryable,
    { nameSealed, ...bound }: Omit<DeviceBound, 'deviceName'> & { readonly nameSealed: Buffer },
  ): Promise<void> {
    const { citizenId, deviceId } = bound;
    if (!(await tx.one(findOlderDevice, [citizenId, deviceId]))) return;
    const deviceName = shownDeviceName(await openName(tx, deviceId, nameSealed));
    await whenDeviceBound(tx, { ...bound, deviceName });
  }

  return { sealName, openName, list, end, endSessions, endAll, tellOthers };
}

export type Devices = ReturnType<typeof createDevices>;
