import { holding } from '../../platform/holding';

const OWN_DEVICES = '(select id from devices where citizen_id = $1)';

/** What this room holds of a citizen. Rows that name a device or a citizen go before it. */
export const identityHoldings = [
  holding({
    table: 'verifications',
    of: `t.device_id in ${OWN_DEVICES}`,
    owner: 't.device_id',
    plain: ['device_id', 'method', 'expires_at', 'passed_at'],
    sealed: { details_sealed: 'json' },
  }),
  holding({
    table: 'errands',
    of: `t.citizen_id = $1 or t.device_id in ${OWN_DEVICES}`,
    plain: [
      ...['device_id', 'channel', 'service_code', 'place_code', 'window_name', 'state'],
      ...['outcome', 'draft_id', 'started_at', 'confirmed_at', 'ended_at'],
    ],
  }),
  holding({
    table: 'refresh_tokens',
    of: `t.session_id in (select id from device_sessions where device_id in ${OWN_DEVICES})`,
    // The hash of a secret is no knowledge about anybody: that it is there is told, not what it is.
    row: 't.session_id',
    plain: ['expires_at', 'spent_at'],
  }),
  holding({
    table: 'device_sessions',
    of: `t.device_id in ${OWN_DEVICES}`,
    plain: ['device_id', 'level', 'started_at', 'ended_at', 'ends_at'],
  }),
  holding({
    table: 'browser_sign_ins',
    of: `t.device_id in ${OWN_DEVICES}`,
    plain: ['device_id', 'state', 'shown_at', 'level', 'flagged_at'],
  }),
  holding({
    table: 'browser_enrolments',
    of: 't.citizen_id = $1',
    plain: ['state', 'until', 'device_id'],
  }),
  holding({
    table: 'devices',
    of: 't.citizen_id = $1',
    owner: 't.id',
    plain: [
      ...['kind', 'public_key', 'key_strength', 'created_at', 'bound_at', 'used_on'],
      ...['ended_at', 'ended_because'],
    ],
    sealed: { name_sealed: 'json', mobile_sealed: 'json' },
  }),
  holding({
    table: 'citizens',
    of: 't.id = $1',
    plain: ['created_at', 'present_at'],
    sealed: { person_sealed: 'json', mobile_sealed: 'json' },
    emptied: `person_sealed = null, mobile_sealed = null, id_number_index = null,
      present_at = null, erased_at = now()`,
  }),
];
