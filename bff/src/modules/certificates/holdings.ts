import { holding } from '../../platform/holding';

/** What this room holds of a citizen. */
export const certificateHoldings = [
  holding({
    table: 'certificates',
    of: 't.citizen_id = $1',
    plain: [
      ...['case_id', 'case_number', 'department_code', 'number', 'code', 'issued_at'],
      ...['expires_on', 'revoked_at'],
    ],
    sealed: { content_sealed: 'json', paper_sealed: 'bytes' },
    stays: 't.case_id = any ($2::text[])',
  }),
];
