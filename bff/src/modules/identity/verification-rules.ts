import {
  type Fault,
  normaliseName,
  readIdNumber,
  type VerificationAnswer,
  type VerificationMethod,
  type VerificationRequest,
} from '@zero-visit/shared-types';
import { Problem } from '../../platform/problem';

/** What a verification is about. `kept` is what its provider wants back at the end. */
export type VerificationDetails = {
  readonly name?: string;
  readonly idNumber?: string;
  readonly mobile?: string;
  readonly kept?: Readonly<Record<string, string>>;
};

/** What answers each road's step. */
const answerOf = {
  sms: 'smsCode',
  smsAndNumber: 'smsCode',
  face: 'face',
  networkId: 'pin',
} as const satisfies Record<VerificationMethod, VerificationAnswer['kind']>;

/** security.md §1.2: whatever has not led anywhere in ten minutes is over (ASVS 6.5.5). */
const LIFE_MILLISECONDS = 10 * 60_000;

export const verificationUntil = (now: Date): Date => new Date(now.getTime() + LIFE_MILLISECONDS);

const invalid = (errors: Fault[]) => new Problem('input-invalid', undefined, { errors });

/** A name as registers have it: Han with `·` between its parts, or Latin letters (domain.md §4.10). */
const NAME =
  /^(?:[\p{sc=Han}〇](?:[\p{sc=Han}〇·]{0,48}[\p{sc=Han}〇])|\p{Lu}[\p{Lu}' .,-]{0,48}\p{Lu})$/u;

/**
 * Reads what was typed as registers have it. Mistakes that the number itself shows cost no try.
 * Problems: `input-invalid`; `verification-failed` for who has no road to take here: WeChat's face
 * check knows mainland identity cards alone, so others are told of the equal one.
 */
export function readRequest(request: VerificationRequest): VerificationDetails {
  if (request.method === 'sms') return { mobile: request.mobile };
  const name = normaliseName(request.name);
  const number = readIdNumber(request.idNumber);
  const faults: Fault[] = [];
  if (!NAME.test(name))
    faults.push({ pointer: '/body/name', detail: 'no name as registers have it' });
  if (!number.valid) faults.push({ pointer: '/body/idNumber', detail: 'no valid identity number' });
  if (faults.length > 0) throw invalid(faults);
  if (request.method === 'face' && number.kind !== 'resident') {
    throw new Problem('verification-failed', undefined, {
      errors: [{ pointer: '/body/method', detail: 'knows mainland cards only; take networkId' }],
    });
  }
  const { text: idNumber } = number;
  return 'mobile' in request ? { name, idNumber, mobile: request.mobile } : { name, idNumber };
}

/** Problem: `input-invalid` for an answer to another road's question. */
export function mustAnswer(method: VerificationMethod, { kind }: VerificationAnswer): void {
  if (answerOf[method] === kind) return;
  throw invalid([{ pointer: '/body/kind', detail: `must be ${answerOf[method]}` }]);
}
