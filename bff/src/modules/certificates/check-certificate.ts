import { type CertificateCheck, maskName } from '@zero-visit/shared-types';
import { civilDate } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import { isSignedBy } from '../../platform/signature';
import { partsOfCode, standingOf } from './certificate-rules';
import { findCertificateOfCode } from './certificate-store';
import type { CertificateParts } from './parts';
import { openContent } from './sealed-certificate';

/**
 * What anyone may learn from a code: whether it is ours and still holds, and the least that lets
 * them compare it with the paper in their hands. A code signed by a key that we no longer use is
 * known by being the very one that we issued.
 */
export async function checkCertificate(
  parts: CertificateParts,
  db: Queryable,
  code: string,
): Promise<CertificateCheck> {
  const { signer, clock } = parts;
  const said = partsOfCode(code);
  if (!said) return { status: 'unknown' };
  const isOurKey = said.keyId === signer.keyId;
  if (isOurKey && !isSignedBy(signer.point, said.signed, said.signature)) {
    return { status: 'altered' };
  }
  const stored = await findCertificateOfCode(db, said.checkId);
  if (!stored) return { status: 'unknown' };
  if (stored.code !== code) return { status: 'altered' };
  const { kind, number, issuer, issuedOn, expiresOn, holder } = await openContent(
    parts,
    db,
    stored,
  );
  return {
    status: standingOf({ isRevoked: stored.revokedAt !== null, expiresOn }, civilDate(clock())),
    certificate: {
      kind,
      number,
      issuer,
      issuedOn,
      ...(expiresOn !== undefined && { expiresOn }),
      holder: maskName(holder.name),
    },
  };
}
