import { holding } from '../../platform/holding';

const OWN_DRAFTS = '(select id from drafts where citizen_id = $1)';

/** What this room holds of a citizen: with a case stay its application, its pictures and its empty draft. */
export const applicationHoldings = [
  holding({
    table: 'draft_readings',
    of: `t.draft_id in ${OWN_DRAFTS}`,
    row: `t.draft_id || '/' || t.register`,
    plain: ['draft_id', 'register', 'fields', 'asked_at', 'answered_at'],
    sealed: { answers: 'json' },
  }),
  holding({
    table: 'attachments',
    of: `t.draft_id in ${OWN_DRAFTS}`,
    plain: [
      ...['draft_id', 'question_id', 'type', 'size', 'width', 'height', 'submitted', 'created_at'],
    ],
    sealed: { bytes: 'bytes' },
    stays: 't.submitted and t.draft_id = any ($2::text[])',
  }),
  holding({
    table: 'attachment_uploads',
    of: 't.citizen_id = $1',
    row: 't.day',
    plain: ['day', 'bytes'],
  }),
  holding({
    table: 'applications',
    of: 't.citizen_id = $1',
    plain: [
      ...['draft_id', 'consent_id', 'service_code', 'fields', 'level', 'signature_digest'],
      ...['received_at', 'case_id', 'case_number'],
    ],
    sealed: { content: 'json', before: 'json', address: 'json', evidence: 'json' },
    stays: 't.id = any ($2::text[])',
  }),
  holding({
    table: 'drafts',
    of: 't.citizen_id = $1',
    plain: [
      'consent_id',
      'service_code',
      'state',
      'version',
      'case_id',
      'created_at',
      'updated_at',
    ],
    sealed: { typed: 'json' },
    stays: 't.id = any ($2::text[])',
  }),
];
