import type { LocalText } from '@zero-visit/shared-types';

/** What a certificate states, fixed when it is issued. Dates are civil dates in Asia/Shanghai. */
export type CertificateContent = {
  readonly kind: LocalText;
  readonly issuer: LocalText;
  /** The identifier of GB/T 36904. */
  readonly number: string;
  readonly statement: LocalText;
  /** The name in full, the number masked (settled.md 24). */
  readonly holder: { readonly name: string; readonly idNumber: string };
  readonly lines: readonly { readonly label: LocalText; readonly value: string }[];
  readonly caseNumber: string;
  readonly issuedOn: string;
  readonly expiresOn?: string;
};
