import { type deviceRoutes, readIdNumber } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import type { Handler } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import type { Transparency } from '../transparency';
import type { Devices } from './devices';
import type { People } from './people';

export type LostPhoneParts = {
  readonly people: People;
  readonly devices: Devices;
  readonly transparency: Pick<Transparency, 'recordStaffLook'>;
  /** Tells the person, who reads it on their next phone. */
  readonly whenDevicesEnded: (tx: Queryable, ended: { citizenId: string }) => Promise<void>;
};

const PURPOSE = {
  'zh-Hans': '窗口挂失手机',
  'zh-Hant': '窗口掛失手機',
  en: 'A lost phone, reported at the counter',
};
const FIELDS = [{ 'zh-Hans': '证件号码', 'zh-Hant': '證件號碼', en: 'ID number' }];

/**
 * Somebody stands at the counter with their card and without their phone. Whoever types a number
 * that nobody here has learns no more than from one without devices: that none was ended.
 */
export const reportLostPhone =
  (parts: LostPhoneParts): Handler<(typeof deviceRoutes)['reportLostPhone']> =>
  async ({ body }, staff, tx) => {
    const number = readIdNumber(body.idNumber);
    if (!number.valid) {
      const errors = [{ pointer: '/body/idNumber', detail: 'no valid identity number' }];
      throw new Problem('input-invalid', undefined, { errors });
    }
    const { people, devices, transparency } = parts;
    const citizenId = await people.idByIndex(tx, people.indexOf(number.text));
    if (citizenId === undefined) return { ended: 0 };
    await transparency.recordStaffLook(tx, staff, { citizenId, purpose: PURPOSE, fields: FIELDS });
    const ended = await devices.endAll(tx, citizenId);
    if (ended > 0) await parts.whenDevicesEnded(tx, { citizenId });
    return { ended };
  };
