import { saltOf } from './callback-salt';
import type { DeliveryParts } from './parts';
import { openAddress } from './sealed-shipment';
import { listUnfollowed, noteFollowed, type StoredShipment } from './shipment-store';

/** kuaidi100 gives up after days without news, and hears no new request for half an hour, in milliseconds. */
const REST = 30 * 60_000;

/** Asks the courier to tell us the way. What fails now is asked again by `followAgain`. */
export async function followShipment(
  parts: DeliveryParts,
  shipment: StoredShipment,
): Promise<void> {
  const { id, carrier, number, callbackKey, handedOverAt } = shipment;
  if (carrier === null || number === null) return;
  try {
    const { mobile } = await openAddress(parts, parts.database, shipment);
    await parts.courier.follow({
      carrier,
      number,
      mobile,
      callback: {
        url: `${parts.origin}/api/courier-pushes/${callbackKey}`,
        salt: saltOf(parts, callbackKey),
      },
      ...(handedOverAt && { since: handedOverAt }),
    });
    await parts.database.run(noteFollowed, [id, parts.clock()]);
  } catch (error) {
    parts.log.fault('A parcel is not followed yet', error);
  }
}

/** Asks again about parcels on the road that nobody asked about for a while; a stand-in forgets with its process. */
export async function followAgain(parts: DeliveryParts): Promise<void> {
  const rest = parts.courier.standIn ? 0 : REST;
  const since = new Date(parts.clock().getTime() - rest);
  for (const shipment of await parts.database.many(listUnfollowed, [since])) {
    await followShipment(parts, shipment);
  }
}
