import * as z from 'zod';
import { CaseId } from '../cases/case';
import { CivilDate, idOf } from '../id';
import { LocalText } from '../local-text';
import { defineRoutes } from '../route';

export const CertificateId = idOf('certificate');

/**
 * What anyone may learn from the code on a paper: the minimum, and one of five honest answers.
 * `altered` is a code whose signature does not fit; `unknown` one that fits nothing we issued.
 */
export const CertificateCheck = z
  .object({
    status: z.enum(['valid', 'revoked', 'expired', 'unknown', 'altered']),
    certificate: z
      .object({
        kind: LocalText,
        number: z.string(),
        issuer: LocalText,
        issuedOn: CivilDate,
        expiresOn: CivilDate.optional(),
        holder: z.string(),
      })
      .optional(),
  })
  .meta({ id: 'CertificateCheck' });
export type CertificateCheck = z.infer<typeof CertificateCheck>;

export const certificateRoutes = defineRoutes({
  openCertificate: {
    method: 'POST',
    path: '/certificates/:id/openings',
    summary: "The citizen's own certificate as a PDF; opening an electronic one ends its case",
    access: 'citizen',
    audit: 'own',
    params: z.strictObject({ id: CertificateId }),
    produces: 'file',
    success: 200,
  },
  printCertificate: {
    method: 'GET',
    path: '/desk/cases/:id/certificate',
    summary: 'The certificate to be printed and mailed',
    access: 'staff',
    audit: 'others',
    params: z.strictObject({ id: CaseId }),
    produces: 'file',
    success: 200,
  },
  checkCertificate: {
    method: 'GET',
    path: '/certificate-checks/:code',
    summary: 'Checks the code printed on a paper, without login',
    access: 'public',
    audit: 'none',
    params: z.strictObject({ code: z.string().max(200) }),
    success: 200,
    response: CertificateCheck,
    rate: { points: 60, seconds: 60 },
  },
});

/** The link in a certificate's QR: `<origin>/c/<code>`. */
export const CERTIFICATE_PATH = '/c/';
