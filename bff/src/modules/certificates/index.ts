export { type CertificateRoom, createCertificates } from './create-certificates';
export { certificateHoldings } from './holdings';
export type { CertificateParts } from './parts';
