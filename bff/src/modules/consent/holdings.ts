import { holding } from '../../platform/holding';

/** What this room holds of a citizen. A consent stays with the case that was handed in on its ground. */
export const consentHoldings = [
  holding({
    table: 'consents',
    of: 't.citizen_id = $1',
    plain: [
      ...['errand_id', 'sheet_digest', 'permitted', 'level', 'signature_digest', 'given_at'],
      ...['ends_at', 'withdrawn_at', 'withdrawal'],
    ],
    sealed: { evidence: 'json' },
    stays: 't.id = any ($2::text[])',
  }),
];
