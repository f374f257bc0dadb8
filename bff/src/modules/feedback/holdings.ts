import { holding } from '../../platform/holding';

/** What this room holds of a citizen. A rating is part of its case. */
export const feedbackHoldings = [
  holding({
    table: 'ratings',
    of: 't.citizen_id = $1',
    row: 't.case_id',
    plain: ['case_id', 'stars', 'rated_at'],
    sealed: { comment_sealed: 'text' },
    stays: 't.case_id = any ($2::text[])',
  }),
];
