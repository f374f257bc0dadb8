import { holding } from '../../platform/holding';

/** What this room holds of a citizen. A parcel stays with its case. */
export const deliveryHoldings = [
  holding({
    table: 'addresses',
    of: 't.citizen_id = $1',
    plain: ['created_at'],
    sealed: { content_sealed: 'json' },
  }),
  holding({
    table: 'shipments',
    of: 't.citizen_id = $1',
    plain: [
      ...['case_id', 'case_number', 'service_code', 'state', 'carrier', 'number'],
      ...['prepared_at', 'handed_over_at', 'followed_at'],
    ],
    sealed: { address_sealed: 'json', way_sealed: 'json' },
    stays: 't.case_id = any ($2::text[])',
  }),
];
