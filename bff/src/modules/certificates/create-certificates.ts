import type { CaseCertificate, certificateRoutes } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import type { Handlers } from '../../platform/handler';
import { certificateHandlers } from './handlers';
import { issueCertificate } from './issue-certificate';
import type { CertificateOrder, CertificateParts } from './parts';

export type CertificateRoom = {
  readonly handlers: Handlers<typeof certificateRoutes>;
  /** Issues the result of an approved case, in the approval's transaction. */
  issue(tx: Queryable, order: CertificateOrder): Promise<CaseCertificate>;
};

/** Result documents: issued with a case, opened by their holder, checked by anyone. */
export const createCertificates = (parts: CertificateParts): CertificateRoom => ({
  handlers: certificateHandlers(parts),
  issue: (tx, order) => issueCertificate(parts, tx, order),
});
