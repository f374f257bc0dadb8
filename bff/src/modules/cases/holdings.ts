import { holding } from '../../platform/holding';

/** What this room holds of a citizen. */
export const caseHoldings = [
  holding({
    table: 'case_history',
    of: 't.case_id in (select id from cases where citizen_id = $1)',
    row: `t.case_id || '/' || t.version`,
    plain: ['case_id', 'version', 'at', 'action', 'from_state', 'to_state', 'actor'],
    sealed: { reason_sealed: 'json' },
    stays: 't.case_id = any ($2::text[])',
  }),
  holding({
    table: 'cases',
    of: 't.citizen_id = $1',
    plain: [
      ...['number', 'application_id', 'service_code', 'department_code', 'delivery', 'state'],
      ...['received_at', 'promised_on', 'stars'],
    ],
    sealed: { document_sealed: 'json' },
    stays: 't.id = any ($2::text[])',
  }),
];
