import { createHmac } from 'node:crypto';
import type {
  deliveryRoutes,
  LocalText,
  NewAddress,
  Shipment,
  ShipmentEvent,
  ShipmentState,
} from '@zero-visit/shared-types';
import { readPush, verifyPush } from '../../integrations/courier';
import type { Queryable } from '../../platform/database';
import { afterCommit, type Handlers, prepared, type StaffCaller } from '../../platform/handler';
import { newId, randomToken } from '../../platform/id';
import { Problem } from '../../platform/problem';
import { readerOf } from '../transparency';
import type { DeliveryParts, ShipmentMoved, ShipmentOrder } from './parts';
import { stateFrom } from './shipment-rules';
import {
  addEvents,
  eventsOf,
  findShipmentOfCase,
  handOver,
  insertShipment,
  listUnfollowed,
  lockShipmentOfCallback,
  moveShipment,
  noteFollowed,
  type StoredShipment,
  shownShipment,
} from './shipment-store';

type ShipmentHandlers = Handlers<
  Pick<typeof deliveryRoutes, 'getShippingLabel' | 'dispatchShipment' | 'receiveCourierPush'>
>;

const LABEL_FIELDS: LocalText[] = [
  { 'zh-Hans': '收件人', 'zh-Hant': '收件人', en: 'Recipient' },
  { 'zh-Hans': '手机号码', 'zh-Hant': '手機號碼', en: 'Mobile number' },
  { 'zh-Hans': '收件地址', 'zh-Hant': '收件地址', en: 'Delivery address' },
];

/** Our own line of the way, in whole seconds as the courier's are: within one, the state decides the order. */
const handedOver = (at: Date): ShipmentEvent => ({
  at: new Date(Math.floor(at.getTime() / 1000) * 1000).toISOString(),
  state: 'handedOver',
  text: '已交寄',
});

const movedEvent = (
  { caseId, caseNumber, serviceCode, citizenId }: StoredShipment,
  state: ShipmentState,
): ShipmentMoved => ({
  name: 'shipment.moved',
  caseId,
  caseNumber,
  serviceCode,
  citizenId,
  state,
});

const MAILING: LocalText = {
  'zh-Hans': '寄送办理结果',
  'zh-Hant': '寄送辦理結果',
  en: 'Mailing the result',
};

/** Parcels: prepared with the approval, handed to the courier at the desk, followed to the door. */
export function createShipments(parts: DeliveryParts) {
  const { vault, clock, log, emit, transparency, catalogue, courier, divisions, origin } = parts;
  const place = (row: string) => ({ table: 'shipments', column: 'address_sealed', row });
  const addressOf = (db: Queryable, { id, citizenId, addressSealed }: StoredShipment) =>
    vault.openJson<NewAddress>(db, citizenId, place(id), addressSealed);
  const inWords = ({ division, street }: NewAddress) => `${divisions.get(division) ?? ''}${street}`;

  /** Supervisors see every department's parcels, reviewers their own. */
  const ofCase = (db: Queryable, caseId: string, { role, departmentCode }: StaffCaller) =>
    db.one(findShipmentOfCase, [caseId, role === 'supervisor' ? null : departmentCode]);

  const recordLook = (tx: Queryable, shipment: StoredShipment, staff: StaffCaller) =>
    transparency.recordAccess(tx, {
      citizenId: shipment.citizenId,
      office: catalogue.department(staff.departmentCode).name,
      reader: readerOf(staff),
      purpose: MAILING,
      fields: LABEL_FIELDS,
      caseNumber: shipment.caseNumber,
    });

  /** Each callback signs with a salt of its own; the address of the callback is as secret as the salt. */
  const saltOf = (key: string) =>
    createHmac('sha256', parts.courierSalt).update(key).digest('base64url');

  /** Asks the courier to tell us the way. What fails now is asked again by `followAgain`. */
  async function follow(db: Queryable, shipment: StoredShipment): Promise<void> {
    const { id, carrier, number, callbackKey, handedOverAt } = shipment;
    if (carrier === null || number === null) return;
    const { mobile } = await addressOf(db, shipment);
    await courier.follow({
      carrier,
      number,
      mobile,
      callback: {
        url: `${origin}/api/courier-pushes/${callbackKey}`,
        salt: saltOf(callbackKey),
      },
      ...(handedOverAt && { since: handedOverAt }),
    });
    await db.run(noteFollowed, [id, clock()]);
  }

  const handlers: ShipmentHandlers = {
    async getShippingLabel({ params }, staff, tx) {
      const stored = await ofCase(tx, params.id, staff);
      if (!stored) throw new Problem('certificate-not-ready');
      await recordLook(tx, stored, staff);
      const address = await addressOf(tx, stored);
      return {
        shipment: shownShipment(stored, stored.state, await eventsOf(tx, stored.id)),
        recipient: address.recipient,
        mobile: address.mobile,
        address: inWords(address),
      };
    },

    // The courier is asked before the transaction; asked twice, it answers the same waybill.
    dispatchShipment: prepared(
      async ({ params }, staff, db) => {
        const stored = await ofCase(db, params.id, staff);
        if (stored?.state !== 'prepared') throw new Problem('case-action-unavailable');
        const address = await addressOf(db, stored);
        const { recipient, mobile } = address;
        const order = { shipmentId: stored.id, recipient, mobile, address: inWords(address) };
        return { stored, waybill: await courier.order(order), db };
      },
      async (_input, staff, tx, { stored, waybill, db }) => {
        const at = clock();
        const handed = await tx.one(handOver, [stored.id, waybill.carrier, waybill.number, at]);
        if (!handed) throw new Problem('case-action-unavailable');
        await recordLook(tx, stored, staff);
        await addEvents(tx, stored.id, [handedOver(at)]);
        const { caseId } = stored;
        const shipment = shownShipment(
          { ...stored, ...waybill },
          'handedOver',
          await eventsOf(tx, stored.id),
        );
        await parts.whenMoved(tx, { caseId, shipment });
        await emit(tx, movedEvent(stored, 'handedOver'));
        return afterCommit(async () => {
          await follow(db, { ...stored, ...waybill, handedOverAt: at }).catch((error) =>
            log.fault('A parcel is not followed yet', error),
          );
          return shipment;
        }, shipment);
      },
    ),

    async receiveCourierPush({ params, body }, _courier, tx) {
      const stored = await tx.one(lockShipmentOfCallback, [params.key]);
      if (!stored) throw new Problem('not-found');
      if (!verifyPush(body.param, body.sign, saltOf(params.key))) {
        throw new Problem('courier-signature-wrong');
      }
      const push = readPush(body.param);
      if (!push || push.number !== stored.number) {
        throw new Problem('input-invalid', undefined, {
          errors: [{ pointer: '/body/param', detail: 'is no push about this parcel' }],
        });
      }
      await takeIn(tx, stored, push.events);
      return { result: true, returnCode: '200', message: '成功' };
    },
  };

  /** Adds what is new, and moves the parcel to where all that is known says it is. */
  async function takeIn(
    tx: Queryable,
    stored: StoredShipment,
    told: readonly ShipmentEvent[],
  ): Promise<void> {
    if ((await addEvents(tx, stored.id, told)) === 0) return;
    const events = await eventsOf(tx, stored.id);
    const state = stateFrom(events);
    const { id, caseId } = stored;
    if (state !== stored.state) {
      await tx.run(moveShipment, [id, state]);
      await emit(tx, movedEvent(stored, state));
    }
    await parts.whenMoved(tx, { caseId, shipment: shownShipment(stored, state, events) });
  }

  /** Prepares the parcel of an approved case, in the approval's transaction. */
  async function prepare(tx: Queryable, order: ShipmentOrder): Promise<Shipment> {
    const id = newId('shipment');
    const { caseId, caseNumber, serviceCode, departmentCode, citizenId, address } = order;
    const sealed = await vault.sealJson(tx, citizenId, place(id), address);
    await tx.run(insertShipment, [
      id,
      caseId,
      caseNumber,
      serviceCode,
      departmentCode,
      citizenId,
      sealed,
      randomToken(16),
      clock(),
    ]);
    return { id, state: 'prepared', events: [] };
  }

  /**
   * Asks again about parcels on the road that nobody asked about for a while: a stand-in forgets
   * with its process, and kuaidi100 gives up after days without news (half an hour at the earliest).
   */
  async function followAgain(db: Queryable): Promise<void> {
    const since = new Date(clock().getTime() - (courier.standIn ? 0 : 30 * 60_000));
    for (const shipment of await db.many(listUnfollowed, [since])) {
      await follow(db, shipment).catch((error) => log.fault('A parcel is not followed yet', error));
    }
  }

  return { handlers, prepare, followAgain };
}
