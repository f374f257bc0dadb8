import { randomInt } from 'node:crypto';
import {
  maskMobile,
  type Verification,
  type VerificationRequest,
  type VerificationStep,
  type verificationRoutes,
} from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { afterCommit, type DeviceCaller, type Handler, prepared } from '../../platform/handler';
import { newId } from '../../platform/id';
import { Problem } from '../../platform/problem';
import { textOfCode } from './text-messages';
import {
  codeHashOf,
  detailsPlace,
  outside,
  triesOf,
  type VerificationParts,
} from './verification-parts';
import { readRequest, type VerificationDetails, verificationUntil } from './verification-rules';
import { insertVerification } from './verification-store';

/** How long the population register may think, in milliseconds. */
const PATIENCE = 4_000;

/** What is known before the transaction: who is to be verified, and what the phone does next. */
type Prepared = {
  readonly id: string;
  readonly details: VerificationDetails;
  readonly next: VerificationStep;
  readonly attemptsLeft: number;
  /** The code of a text message that is still to be sent. */
  readonly code?: string;
};

/** The first half of a verification: the person is known to the register, and the road is open. */
export function startVerification(
  parts: VerificationParts,
): Handler<(typeof verificationRoutes)['startVerification']> {
  const { vault, clock, registries, face, networkId, sms, people, tries } = parts;

  async function prepare(
    { body }: { body: VerificationRequest },
    caller: DeviceCaller,
    db: Queryable,
  ): Promise<Prepared> {
    const details = readRequest(body);
    await refuseOtherPerson(db, caller, details);
    const tried = triesOf(caller.deviceId, details);
    if (!(await tries.attempt(db, tried, () => isKnown(details)))) {
      throw new Problem('verification-failed');
    }
    const id = newId('verification');
    const road = await openRoad(db, id, body.method, details);
    return { id, ...road, attemptsLeft: await tries.left(db, tried) };
  }

  /** A phone belongs to one person; another is told before anything is asked of anybody. */
  async function refuseOtherPerson(
    db: Queryable,
    { citizenId }: DeviceCaller,
    { idNumber }: VerificationDetails,
  ): Promise<void> {
    if (citizenId === undefined || idNumber === undefined) return;
    if ((await people.idByIndex(db, people.indexOf(idNumber))) !== citizenId) {
      throw new Problem('person-mismatch');
    }
  }

  async function isKnown({ name, idNumber }: VerificationDetails): Promise<boolean> {
    if (name === undefined || idNumber === undefined) return true;
    return outside(registries.matches({ name, idNumber }, AbortSignal.timeout(PATIENCE)));
  }

  async function openRoad(
    db: Queryable,
    id: string,
    method: VerificationRequest['method'],
    details: VerificationDetails,
  ): Promise<Omit<Prepared, 'id' | 'attemptsLeft'>> {
    const { name = '', idNumber = '', mobile = '' } = details;
    if (method === 'networkId')
      return { details, next: { kind: 'pin', standIn: networkId.standIn } };
    if (method === 'face') {
      const { reference } = await outside(face.start({ reference: id, name, idNumber }));
      const next = { kind: 'face', reference, standIn: face.standIn } as const;
      return { details: { ...details, started: reference }, next };
    }
    await tries.refuseBlocked(db, 'oneTimeCode', mobile);
    await tries.count(db, 'textMessage', mobile);
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    return { details, next: { kind: 'smsCode', sentTo: maskMobile(mobile) }, code };
  }

  return prepared(prepare, async ({ body: { method } }, { deviceId }, tx, ready) => {
    const { id, details, next, attemptsLeft, code } = ready;
    const expiresAt = verificationUntil(clock());
    const sealed = await vault.sealJson(tx, deviceId, detailsPlace(id), details);
    const hash = code === undefined ? null : codeHashOf(vault, id, code);
    await tx.run(insertVerification, [id, deviceId, method, sealed, hash, expiresAt]);
    const started: Verification = {
      id,
      method,
      next,
      attemptsLeft,
      expiresAt: expiresAt.toISOString(),
    };
    const { mobile } = details;
    if (code === undefined || mobile === undefined) return started;
    // Sent once the code is good, and outside of the transaction: nobody waits for a provider in one.
    return afterCommit(async () => {
      await outside(sms.send({ mobile, text: textOfCode(code) }));
      return started;
    });
  });
}
