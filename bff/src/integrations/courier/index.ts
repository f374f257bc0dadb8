import type { ShipmentId } from '@zero-visit/shared-types';
import type * as z from 'zod';

export { type CourierPush, readPush, verifyPush } from './kuaidi100-push';

type CourierOrder = {
  readonly shipmentId: z.infer<typeof ShipmentId>;
  readonly recipient: string;
  readonly mobile: string;
  /** In full, as it stands on the label. */
  readonly address: string;
};

export type CourierFollowing = {
  readonly carrier: string;
  readonly number: string;
  /** Where pushes go, and the salt of their signatures. */
  readonly callback: { readonly url: string; readonly salt: string };
  /** Some carriers tell the way only to whoever knows the recipient's number. */
  readonly mobile: string;
  /** When the parcel was handed over. */
  readonly since?: Date;
};

/** Who carries the paper. Both calls throw `temporarily-unavailable` and may then be repeated. */
export type Courier = {
  readonly standIn: boolean;
  /** A waybill; the same shipment gets the same one again. `carrier` is kuaidi100's company code. */
  order(order: CourierOrder): Promise<{ carrier: string; number: string }>;
  /** Asks for pushes from now on; asking twice changes nothing, asking after a restart resumes them. */
  follow(following: CourierFollowing): Promise<void>;
};
