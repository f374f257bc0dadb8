import type { CertificateCheck } from '@zero-visit/shared-types';

/** The arc under which China's e-certificates are numbered (GB/T 36904-2018 §5). */
const ARC = '1.2.156.3005.2';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The check character of ISO 7064 MOD 37,36 over digits and capital letters. */
export function checkCharacter(text: string): string {
  let product = 36;
  for (const character of text) {
    const sum = (product + ALPHABET.indexOf(character)) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALPHABET.charAt((37 - product) % 36);
}

/**
 * The identifier of an e-certificate (GB/T 36904-2018): type (21 characters), issuer (credit code,
 * 18), serial (the year and six digits), version (3) and a check over all four.
 */
export function certificateNumber(certificate: {
  typeCode: string;
  issuer: string;
  year: string;
  serial: number;
}): string {
  const { typeCode, issuer, year } = certificate;
  const serial = `${year}${String(certificate.serial).padStart(6, '0')}`;
  const parts = [typeCode, issuer, serial, '001'];
  return [ARC, ...parts, checkCharacter(parts.join(''))].join('.');
}

/** Whether an identifier is written as the standard wants and checks. */
export function isCertificateNumber(number: string): boolean {
  if (!number.startsWith(`${ARC}.`)) return false;
  const parts = number.slice(ARC.length + 1).split('.');
  const check = parts.pop();
  return (
    parts.length === 4 &&
    /^[0-9A-Z]+$/.test(parts.join('')) &&
    checkCharacter(parts.join('')) === check
  );
}

/** The last civil date on which a certificate holds: so many months on, at most that month's last day. */
export function expiryOf(issuedOn: string, months: number): string {
  const [year = 0, month = 1, day = 1] = issuedOn.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
  return date.toISOString().slice(0, 10);
}

/** What a code says, before anybody believes it. */
export type CodeParts = {
  readonly keyId: string;
  /** What the signature covers: `<key id>.<payload>`. */
  readonly signed: string;
  readonly signature: string;
  /** The public id of the certificate: not the one by which its owner opens it. */
  readonly checkId: string;
};

const CODE = /^(([A-Za-z0-9-]{1,16})\.([A-Za-z0-9_-]{22})~\d{8}~(?:\d{8})?)\.([A-Za-z0-9_-]{86})$/;

/** The text that is signed: key, public id, and the days (YYYYMMDD) from and to which the paper holds. */
export const codeText = (code: {
  keyId: string;
  checkId: string;
  issuedOn: string;
  expiresOn: string | undefined;
}): string =>
  `${code.keyId}.${code.checkId}~${compact(code.issuedOn)}~${compact(code.expiresOn ?? '')}`;

/** Takes a code apart; undefined when it was never written by us, whoever signed it. */
export function partsOfCode(code: string): CodeParts | undefined {
  const [, signed, keyId, checkId, signature] = CODE.exec(code) ?? [];
  if (!signed || !keyId || !checkId || !signature) return undefined;
  return { keyId, signed, signature, checkId };
}

const compact = (date: string): string => date.replaceAll('-', '');

/** How a certificate of ours stands today. Withdrawn weighs more than over. */
export function standingOf(
  { isRevoked, expiresOn }: { isRevoked: boolean; expiresOn: string | undefined },
  today: string,
): Extract<CertificateCheck['status'], 'valid' | 'revoked' | 'expired'> {
  if (isRevoked) return 'revoked';
  return expiresOn !== undefined && expiresOn < today ? 'expired' : 'valid';
}
