/**
 * What the number itself says. `resident` is the citizen's number of GB 11643-1999,
 * `hkMoTwResidence` the residence permit of people from Hong Kong, Macao (81, 82) and Taiwan (83),
 * `foreignPermanent` the foreigner's permanent residence card of 2023. All three have 18 characters
 * and one checksum; the 15-digit numbers of before 2000 are not valid any more.
 */
export type IdNumberKind = 'resident' | 'hkMoTwResidence' | 'foreignPermanent';

export type IdNumber = {
  /** As typed, without spaces, a last `x` made large. */
  readonly text: string;
  readonly kind: IdNumberKind | 'unknown';
  readonly valid: boolean;
  /** YYYY-MM-DD; only of a valid number. */
  readonly birthDate?: string;
  /** Said by the 17th digit of the first two kinds. */
  readonly sex?: 'female' | 'male';
};

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** The 18th character for seventeen digits: ISO 7064 MOD 11-2 (GB 11643-1999 §4.3). */
export const idNumberCheck = (digits: string): string =>
  CHECKS.charAt(WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11);

/** Provinces of GB/T 2260, as a resident's number begins with them. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
    ' ',
  ),
);

function kindOf(text: string): IdNumber['kind'] {
  if (!/^\d{17}[\dX]$/.test(text)) return 'unknown';
  if (/^8[123]0000/.test(text)) return 'hkMoTwResidence';
  if (text.startsWith('9')) return 'foreignPermanent';
  return PROVINCES.has(text.slice(0, 2)) ? 'resident' : 'unknown';
}

/**
 * Reads a number as people type it. It is valid when its kind is known, its date of birth exists
 * and its last character checks; whether such a person lives, only the population register says.
 */
export function readIdNumber(typed: string): IdNumber {
  const text = typed.replace(/\s/g, '').toUpperCase();
  const kind = kindOf(text);
  if (kind === 'unknown') return { text, kind, valid: false };
  const birthDate = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  if (!isDate(birthDate) || idNumberCheck(text) !== text.at(-1))
    return { text, kind, valid: false };
  if (kind === 'foreignPermanent') return { text, kind, valid: true, birthDate };
  const sex = Number(text.charAt(16)) % 2 === 1 ? 'male' : 'female';
  return { text, kind, valid: true, birthDate, sex };
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Dots that keyboards make between the parts of a name, where the register has U+00B7. */
const NAME_DOTS = /\s*[\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65\uff0e.]\s*/gu;

/**
 * A name as registers hold it: one kind of dot, no spaces between Han characters, Latin letters
 * large with single spaces. Rare characters stay as they are (𫖯 is one character, not two).
 */
export function normaliseName(typed: string): string {
  const name = typed.trim();
  if (!/\p{sc=Han}/u.test(name)) return name.replace(/\s+/g, ' ').toUpperCase();
  return name.replace(NAME_DOTS, '·').replace(/\s+/g, '');
}
