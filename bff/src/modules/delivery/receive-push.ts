import type { deliveryRoutes, ShipmentEvent } from '@zero-visit/shared-types';
import { readPush, verifyPush } from '../../integrations/courier';
import type { Queryable } from '../../platform/database';
import type { Handler } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import { saltOf } from './callback-salt';
import { type DeliveryParts, shipmentMoved } from './parts';
import { openWay, sealWay, shownShipment } from './sealed-shipment';
import { inOrder, stateFrom } from './shipment-rules';
import { lockShipmentOfCallback, moveShipment, type StoredShipment } from './shipment-store';

/** What the courier tells: signed, repeated, late and out of order. Nothing is read before the signature. */
export const receiveCourierPush =
  (parts: DeliveryParts): Handler<(typeof deliveryRoutes)['receiveCourierPush']> =>
  async ({ params, body }, _courier, tx) => {
    const stored = await tx.one(lockShipmentOfCallback, [params.key]);
    if (!stored) throw new Problem('not-found');
    if (!verifyPush(body.param, body.sign, saltOf(parts, params.key))) {
      throw new Problem('courier-signature-wrong');
    }
    const push = readPush(body.param);
    if (!push || push.number !== stored.number) {
      throw new Problem('input-invalid', undefined, {
        errors: [{ pointer: '/body/param', detail: 'is no push about this parcel' }],
      });
    }
    await takeIn(parts, tx, stored, push.events);
    return { result: true, returnCode: '200', message: '成功' };
  };

/** Adds what is new, and moves the parcel to where all that is known says it is. */
async function takeIn(
  parts: DeliveryParts,
  tx: Queryable,
  stored: StoredShipment,
  told: readonly ShipmentEvent[],
): Promise<void> {
  const known = await openWay(parts, tx, stored);
  const way = inOrder([...known, ...told]);
  if (JSON.stringify(way) === JSON.stringify(known)) return;
  const { id, caseId } = stored;
  const state = stateFrom(way);
  await tx.run(moveShipment, [id, state, await sealWay(parts, tx, stored, way)]);
  if (state !== stored.state) await parts.emit(tx, shipmentMoved(stored, state));
  await parts.whenMoved(tx, { caseId, shipment: shownShipment(stored, state, way) });
}
