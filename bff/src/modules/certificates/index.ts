export { type CertificateRoom, createCertificates } from './create-certificates';
export type { CertificateOrder, CertificateParts } from './parts';
