export { type CertificateRoom, createCertificates } from './create-certificates';
export type { CertificateParts } from './parts';
