import { CERTIFICATE_PATH } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import type { CertificateContent } from './certificate-content';
import { keepPaper, type StoredCertificate } from './certificate-store';
import { drawCertificate } from './paper/draw-certificate';
import type { CertificateParts } from './parts';

export const contentPlace = (row: string) => ({
  table: 'certificates',
  column: 'content_sealed',
  row,
});

const paperPlace = (row: string) => ({ table: 'certificates', column: 'paper_sealed', row });

export const openContent = (
  { vault }: Pick<CertificateParts, 'vault'>,
  db: Queryable,
  { id, citizenId, contentSealed }: Omit<StoredCertificate, 'paperSealed'>,
): Promise<CertificateContent> => vault.openJson(db, citizenId, contentPlace(id), contentSealed);

/** The paper of a certificate; `isNew` while it stands nowhere but here. */
export type Paper = {
  readonly stored: StoredCertificate;
  readonly content: CertificateContent;
  readonly bytes: Uint8Array;
  readonly isNew: boolean;
};

/** Opens the paper, or draws it (20 ms warm, 150 ms for the first after a start: the font is read once). */
export async function openPaper(
  parts: CertificateParts,
  db: Queryable,
  stored: StoredCertificate,
): Promise<Paper> {
  const { vault, origin, standIns } = parts;
  const { id, citizenId, paperSealed, code } = stored;
  const content = await openContent(parts, db, stored);
  if (paperSealed) {
    const bytes = await vault.open(db, citizenId, paperPlace(id), paperSealed);
    return { stored, content, bytes, isNew: false };
  }
  const bytes = await drawCertificate({
    content,
    link: `${origin}${CERTIFICATE_PATH}${code}`,
    checkAddress: `${origin}${CERTIFICATE_PATH}`,
    isSample: standIns,
  });
  return { stored, content, bytes, isNew: true };
}

/** Keeps a new paper, so that a later version of ours does not draw it differently. */
export async function storePaper(
  { vault }: CertificateParts,
  tx: Queryable,
  { stored: { id, citizenId }, bytes, isNew }: Paper,
): Promise<void> {
  if (!isNew) return;
  await tx.run(keepPaper, [id, await vault.seal(tx, citizenId, paperPlace(id), bytes)]);
}
