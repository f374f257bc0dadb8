import { holding } from '../../platform/holding';

/** What this room holds of a citizen. */
export const transparencyHoldings = [
  holding({
    table: 'access_reports',
    of: 't.citizen_id = $1',
    plain: ['access_id', 'reported_at', 'due', 'answered_at'],
    sealed: { answer_sealed: 'json' },
  }),
  holding({
    table: 'access_records',
    of: 't.citizen_id = $1',
    plain: ['kind', 'at'],
    sealed: { details_sealed: 'json' },
  }),
];
