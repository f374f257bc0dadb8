import { createHmac } from 'node:crypto';
import type { DeliveryParts } from './parts';

/** Each callback signs with a salt of its own; its address is as secret as the salt. */
export const saltOf = ({ courierSalt }: Pick<DeliveryParts, 'courierSalt'>, callbackKey: string) =>
  createHmac('sha256', courierSalt).update(callbackKey).digest('base64url');
