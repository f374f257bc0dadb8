import type { deliveryRoutes, Shipment, ShipmentEvent } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { afterCommit, type Handler, prepared, type StaffCaller } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import { findDeskShipment, showRecipient } from './desk-shipment';
import { followShipment } from './follow-shipments';
import { type DeliveryParts, shipmentMoved } from './parts';
import { sealWay, shownShipment } from './sealed-shipment';
import { handOver, type StoredShipment } from './shipment-store';

/** A parcel with the courier's number on it. */
type Labelled = StoredShipment & { readonly carrier: string; readonly number: string };

/** Our own line of the way, in whole seconds as the courier's are: within one, the state decides the order. */
const handedOver = (at: Date): ShipmentEvent => ({
  at: new Date(Math.floor(at.getTime() / 1000) * 1000).toISOString(),
  state: 'handedOver',
  text: '已交寄',
});

/**
 * Hands a parcel to the courier, once, while its case still waits for it. The courier is told of the
 * citizen outside of any transaction, so the record of that look is durable before.
 */
export function dispatchShipment(
  parts: DeliveryParts,
): Handler<(typeof deliveryRoutes)['dispatchShipment']> {
  /** Nothing is answered where there is nothing to dispatch: the act refuses, unless it has been done with this key. */
  async function order(caseId: string, staff: StaffCaller): Promise<Labelled | undefined> {
    const ready = await parts.database.transaction(async (tx) => {
      const stored = await findDeskShipment(tx, caseId, staff);
      if (stored?.state !== 'prepared' || !(await parts.awaitsParcel(tx, caseId))) return undefined;
      return { stored, to: await showRecipient(parts, tx, stored, staff) };
    });
    if (!ready) return undefined;
    const { stored, to } = ready;
    // Asked twice, the courier answers the same waybill.
    return { ...stored, ...(await parts.courier.order({ shipmentId: stored.id, ...to })) };
  }

  async function handOverTo(tx: Queryable, labelled: Labelled, at: Date): Promise<Shipment> {
    const { id, caseId, carrier, number } = labelled;
    const way = [handedOver(at)];
    const sealed = await sealWay(parts, tx, labelled, way);
    const isFirst = await tx.one(handOver, [id, sealed, carrier, number, at]);
    if (!isFirst || !(await parts.awaitsParcel(tx, caseId))) {
      throw new Problem('case-action-unavailable');
    }
    const shipment = shownShipment(labelled, 'handedOver', way);
    await parts.whenMoved(tx, { caseId, shipment });
    await parts.emit(tx, shipmentMoved(labelled, 'handedOver'));
    return shipment;
  }

  return prepared(
    ({ params }, staff) => order(params.id, staff),
    async (_input, _staff, tx, labelled) => {
      if (!labelled) throw new Problem('case-action-unavailable');
      const at = parts.clock();
      const shipment = await handOverTo(tx, labelled, at);
      return afterCommit(async () => {
        await followShipment(parts, { ...labelled, handedOverAt: at });
        return shipment;
      }, shipment);
    },
  );
}
