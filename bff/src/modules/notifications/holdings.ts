import { holding } from '../../platform/holding';

/** What this room holds of a citizen. */
export const notificationHoldings = [
  holding({
    table: 'messages',
    of: 't.citizen_id = $1',
    plain: ['case_id', 'device_id', 'created_at', 'read_at'],
    sealed: { content_sealed: 'json' },
  }),
];
