import { statement } from '../../platform/database';

export type StoredWindow = {
  id: string;
  placeCode: string;
  name: string;
  enrolledAt: Date | null;
};

const columns = 'id, place_code as "placeCode", name, enrolled_at as "enrolledAt"';

export const insertWindow = statement<StoredWindow>(
  'window-insert',
  `insert into windows (id, place_code, name, enrolment_index, enrolment_until, created_at)
   values ($1, $2, $3, $4, $5, $6) returning ${columns}`,
);

// Once: a code whose screen has enrolled finds nothing to enrol any more.
export const enrolWindow = statement<StoredWindow>(
  'window-enrol',
  `update windows set public_key = $2, enrolled_at = $3
   where enrolment_index = $1 and enrolled_at is null and enrolment_until > $3
   returning ${columns}`,
);

export const findWindow = statement<StoredWindow & { publicKey: string | null }>(
  'window-find',
  `select ${columns}, public_key as "publicKey" from windows where id = $1`,
);

// A signature is good once: `at` must be later than that of the sign-in before.
export const signInWindow = statement<{ id: string }>(
  'window-sign-in',
  `update windows set signed_in_at = $2
   where id = $1 and enrolled_at is not null and signed_in_at < $2 returning id`,
);

// The check of every request of a screen.
export const findEnrolledWindow = statement<{ id: string }>(
  'window-find-enrolled',
  'select id from windows where id = $1 and enrolled_at is not null',
);

export const listWindows = statement<StoredWindow & { flaggedAt: Date | null }>(
  'window-list',
  `select ${columns}, (
     select max(c.flagged_at) from qr_codes c join qr_sessions s on s.id = c.session_id
     where s.window_id = windows.id and c.flagged_at is not null
   ) as "flaggedAt"
   from windows order by created_at desc, id limit 500`,
);
