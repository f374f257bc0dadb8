import { createHash } from 'node:crypto';

const WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** The ninth digit of an international parcel number (UPU S10). */
export function waybillCheck(serial: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(serial[at]), 0);
  const check = 11 - (sum % 11);
  return String(check === 10 ? 0 : check === 11 ? 5 : check);
}

/** An EMS number that belongs to an id for good: the same id is answered the same number. */
export function waybillOf(id: string): string {
  const digest = createHash('sha256').update(id).digest();
  const serial = String(digest.readUInt32BE() % 100_000_000).padStart(8, '0');
  return `EA${serial}${waybillCheck(serial)}CN`;
}
