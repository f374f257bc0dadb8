import type { LocalText, NewAddress } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { departmentSeenBy, type StaffCaller } from '../../platform/handler';
import type { DeliveryParts } from './parts';
import { openAddress } from './sealed-shipment';
import { findShipmentOfCase, type StoredShipment } from './shipment-store';

const MAILING: LocalText = {
  'zh-Hans': '寄送办理结果',
  'zh-Hant': '寄送辦理結果',
  en: 'Mailing the result',
};

const LABEL_FIELDS: LocalText[] = [
  { 'zh-Hans': '收件人', 'zh-Hant': '收件人', en: 'Recipient' },
  { 'zh-Hans': '手机号码', 'zh-Hant': '手機號碼', en: 'Mobile number' },
  { 'zh-Hans': '收件地址', 'zh-Hant': '收件地址', en: 'Delivery address' },
];

/** The parcel of a case of the department that a member of staff works for. */
export const findDeskShipment = (
  db: Queryable,
  caseId: string,
  staff: StaffCaller,
): Promise<StoredShipment | undefined> =>
  db.one(findShipmentOfCase, [caseId, departmentSeenBy(staff) ?? null]);

/** Whom and where a parcel goes to, in clear, with the record of this look in the same transaction. */
export async function showRecipient(
  parts: Pick<DeliveryParts, 'vault' | 'transparency' | 'divisions'>,
  tx: Queryable,
  stored: StoredShipment,
  staff: StaffCaller,
): Promise<{ recipient: string; mobile: string; address: string }> {
  await parts.transparency.recordStaffLook(tx, staff, {
    citizenId: stored.citizenId,
    purpose: MAILING,
    fields: LABEL_FIELDS,
    caseNumber: stored.caseNumber,
  });
  const { recipient, mobile, ...address } = await openAddress(parts, tx, stored);
  return { recipient, mobile, address: inWords(parts.divisions, address) };
}

/** An address as it stands on a label. */
const inWords = (
  divisions: DeliveryParts['divisions'],
  { division, street }: Pick<NewAddress, 'division' | 'street'>,
): string => `${divisions.get(division) ?? ''}${street}`;
