import { type AssuranceLevel, reaches } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { DeviceCaller } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import type { Vault } from '../../platform/vault';
import {
  bindDevice,
  endSessionsOfLowerPhones,
  findDeviceMobile,
  releaseLowerPhones,
  storeDeviceMobile,
} from './device-store';
import type { Devices } from './devices';
import { takeErrandsAlong } from './errand-store';
import type { People, Person } from './people';
import type { VerificationDetails } from './verification-rules';

/** What an answer has proved. */
export type Proof = { readonly level: AssuranceLevel; readonly details: VerificationDetails };

type BindingParts = {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly people: People;
  readonly devices: Pick<Devices, 'tellOthers'>;
};

/** Makes what was proved true of the phone: its mobile number, its person, and what it began before. */
export function createBinding({ vault, clock, people, devices }: BindingParts) {
  const mobilePlace = (row: string) => ({ table: 'devices', column: 'mobile_sealed', row });

  async function keepMobile(tx: Queryable, deviceId: string, mobile: string): Promise<void> {
    const sealed = await vault.sealJson(tx, deviceId, mobilePlace(deviceId), mobile);
    await tx.run(storeDeviceMobile, [deviceId, sealed]);
  }

  async function mobileOf(tx: Queryable, deviceId: string): Promise<string | undefined> {
    const sealed = (await tx.one(findDeviceMobile, [deviceId]))?.mobileSealed;
    return sealed ? vault.openJson<string>(tx, deviceId, mobilePlace(deviceId), sealed) : undefined;
  }

  /**
   * Name and number are known to many: they make a phone somebody's (L2) only until that person has
   * been seen in person once (L3). Then phones that know no more than these are let go, and no other
   * is taken on by them. Problems: `person-mismatch`, `verification-failed`.
   */
  async function bindPerson(
    tx: Queryable,
    caller: DeviceCaller,
    person: Person,
    level: AssuranceLevel,
  ): Promise<string> {
    const { deviceId } = caller;
    const { id, wasPresent } = await people.citizenOf(tx, person, level);
    if (reaches(level, 'L3')) {
      await tx.run(endSessionsOfLowerPhones, [id, deviceId, clock()]);
      await tx.run(releaseLowerPhones, [id, deviceId]);
    } else if (wasPresent && caller.citizenId !== id) {
      throw new Problem('verification-failed');
    }
    const bound = await tx.one(bindDevice, [deviceId, id, clock()]);
    if (!bound) throw new Problem('person-mismatch');
    const { nameSealed, isNew } = bound;
    if (isNew) {
      await devices.tellOthers(tx, { citizenId: id, deviceId, kind: 'phone', nameSealed });
    }
    await tx.run(takeErrandsAlong, [deviceId, id]);
    return id;
  }

  /** The citizen whose phone this is after the proof; undefined while a mobile number is all that is known (L1). */
  return async function bind(
    tx: Queryable,
    caller: DeviceCaller,
    { level, details: { name, idNumber, mobile } }: Proof,
  ): Promise<string | undefined> {
    const { deviceId } = caller;
    const known = mobile ?? (await mobileOf(tx, deviceId));
    let citizenId = caller.citizenId;
    if (name !== undefined && idNumber !== undefined) {
      const person = { name, idNumber, ...(known !== undefined && { mobile: known }) };
      citizenId = await bindPerson(tx, caller, person, level);
    } else if (mobile !== undefined && citizenId !== undefined) {
      await people.rememberMobile(tx, citizenId, mobile);
    }
    // After the citizen's row: who proves something locks first the person and then phones.
    if (mobile !== undefined) await keepMobile(tx, deviceId, mobile);
    return citizenId;
  };
}
