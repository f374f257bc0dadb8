import type { VerificationMethod } from '@zero-visit/shared-types';
import { statement } from '../../platform/database';

export type StoredVerification = {
  id: string;
  method: VerificationMethod;
  detailsSealed: Buffer;
  expiresAt: Date;
};

export const insertVerification = statement(
  'verification-insert',
  `insert into verifications (id, device_id, method, details_sealed, expires_at)
   values ($1, $2, $3, $4, $5)`,
);

// A verification of this phone that can still be answered.
export const findVerification = statement<StoredVerification>(
  'verification-find',
  `select id, method, details_sealed as "detailsSealed", expires_at as "expiresAt"
   from verifications
   where id = $1 and device_id = $2 and passed_at is null and expires_at > $3`,
);

export const verificationIsThere = statement<{ id: string }>(
  'verification-is-there',
  'select id from verifications where id = $1 and device_id = $2',
);

// Once: what proved a person is worth nothing a second time.
export const passVerification = statement<{ id: string }>(
  'verification-pass',
  `update verifications set passed_at = $3
   where id = $1 and device_id = $2 and passed_at is null and expires_at > $3 returning id`,
);

export const findFreshProof = statement<{ id: string }>(
  'verification-find-fresh',
  `select id from verifications
   where device_id = $1 and passed_at > $2 and method = any($3) limit 1`,
);
