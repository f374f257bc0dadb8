import type { ShipmentState } from '@zero-visit/shared-types';
import { statement } from '../../platform/database';

export type StoredShipment = {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly serviceCode: string;
  readonly citizenId: string;
  readonly addressSealed: Buffer;
  readonly state: ShipmentState;
  readonly waySealed: Buffer | null;
  readonly carrier: string | null;
  readonly number: string | null;
  readonly callbackKey: string;
  readonly handedOverAt: Date | null;
};

const COLUMNS = `id, case_id as "caseId", case_number as "caseNumber",
  service_code as "serviceCode", citizen_id as "citizenId",
  address_sealed as "addressSealed", state, way_sealed as "waySealed", carrier, number,
  callback_key as "callbackKey", handed_over_at as "handedOverAt"`;

export const insertShipment = statement(
  'delivery-insert-shipment',
  `insert into shipments (id, case_id, case_number, service_code, department_code, citizen_id,
     address_sealed, state, callback_key, prepared_at)
   values ($1, $2, $3, $4, $5, $6, $7, 'prepared', $8, $9)`,
);

/** The parcel of a case, for staff of its department ($2), or of any where $2 is null. */
export const findShipmentOfCase = statement<StoredShipment>(
  'delivery-find-shipment-of-case',
  `select ${COLUMNS} from shipments
   where case_id = $1 and ($2::text is null or department_code = $2)`,
);

/** The parcel behind a callback; whoever pushes next waits until this push is taken in. */
export const lockShipmentOfCallback = statement<StoredShipment>(
  'delivery-lock-shipment-of-callback',
  `select ${COLUMNS} from shipments where callback_key = $1 for update`,
);

/** Hands a parcel over, once: no row when somebody has done so before. */
export const handOver = statement<{ id: string }>(
  'delivery-hand-over',
  `update shipments set state = 'handedOver', way_sealed = $2, carrier = $3, number = $4,
     handed_over_at = $5
   where id = $1 and state = 'prepared' returning id`,
);

/** Moves a locked parcel along its way. */
export const moveShipment = statement(
  'delivery-move-shipment',
  'update shipments set state = $2, way_sealed = $3 where id = $1',
);

/** Parcels on the road that were not asked about since $1. */
export const listUnfollowed = statement<StoredShipment>(
  'delivery-list-unfollowed',
  `select ${COLUMNS} from shipments
   where handed_over_at is not null and state not in ('delivered', 'returned')
     and (followed_at is null or followed_at <= $1)
   order by followed_at nulls first limit 500`,
);

export const noteFollowed = statement(
  'delivery-note-followed',
  'update shipments set followed_at = $2 where id = $1',
);
