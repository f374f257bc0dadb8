import type { certificateRoutes, FileAnswer, LocalText } from '@zero-visit/shared-types';
import { departmentSeenBy, type Handlers, prepared } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import { findCertificateOfCase, findOwnCertificate } from './certificate-store';
import { checkCertificate } from './check-certificate';
import type { CertificateParts } from './parts';
import { openPaper, type Paper, storePaper } from './sealed-certificate';

const PRINTING: LocalText = {
  'zh-Hans': '打印证照',
  'zh-Hant': '列印證照',
  en: 'To print the certificate',
};
const NAME: LocalText = { 'zh-Hans': '姓名', 'zh-Hant': '姓名', en: 'Name' };

/** A paper is drawn before the transaction of its opening, which then holds no connection meanwhile. */
export const certificateHandlers = (
  parts: CertificateParts,
): Handlers<typeof certificateRoutes> => ({
  openCertificate: prepared(
    async ({ params }, { citizenId }, db) => {
      const stored = await findOwnCertificate(db, params.id, citizenId);
      if (!stored) throw new Problem('not-found');
      return openPaper(parts, db, stored);
    },
    async (_input, _citizen, tx, paper) => {
      await storePaper(parts, tx, paper);
      await parts.whenOpened(tx, { caseId: paper.stored.caseId });
      return fileOf(paper);
    },
  ),

  printCertificate: prepared(
    async ({ params }, staff, db) => {
      const stored = await findCertificateOfCase(db, params.id, departmentSeenBy(staff));
      if (!stored) throw new Problem('not-found');
      return openPaper(parts, db, stored);
    },
    async (_input, staff, tx, paper) => {
      const { stored, content } = paper;
      await storePaper(parts, tx, paper);
      await parts.transparency.recordStaffLook(tx, staff, {
        citizenId: stored.citizenId,
        purpose: PRINTING,
        fields: [NAME, ...content.lines.map(({ label }) => label)],
        caseNumber: stored.caseNumber,
      });
      return fileOf(paper);
    },
  ),

  checkCertificate: ({ params }, _nobody, db) => checkCertificate(parts, db, params.code),
});

const fileOf = ({ bytes, content }: Paper): FileAnswer => ({
  bytes,
  type: 'application/pdf',
  name: `${content.kind['zh-Hans']}.pdf`,
});
