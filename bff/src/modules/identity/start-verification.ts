import type {
  Verification,
  VerificationRequest,
  verificationRoutes,
} from '@zero-visit/shared-types';
import type { Attempt, Begun } from '../../integrations/identity-provider';
import type { Queryable } from '../../platform/database';
import { afterCommit, type DeviceCaller, type Handler, prepared } from '../../platform/handler';
import { newId } from '../../platform/id';
import { Problem } from '../../platform/problem';
import { detailsPlace, outside, triesOf, type VerificationParts } from './verification-parts';
import { readRequest, type VerificationDetails, verificationUntil } from './verification-rules';
import { insertVerification } from './verification-store';

/** How long the population register may think, in milliseconds. */
const PATIENCE = 4_000;

/** What is known before the transaction: who is to be verified, and how the road begins. */
type Prepared = {
  readonly id: string;
  readonly details: VerificationDetails;
  readonly begun: Begun;
  readonly attemptsLeft: number;
};

/** The first half of a verification: the person is known to the register, and the road is open. */
export function startVerification(
  parts: VerificationParts,
): Handler<(typeof verificationRoutes)['startVerification']> {
  const { vault, clock, registries, providers, people, tries } = parts;

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
    const begun = await begin(db, body.method, { reference: id, ...details });
    return { id, details, begun, attemptsLeft: await tries.left(db, tried) };
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

  async function begin(
    db: Queryable,
    method: VerificationRequest['method'],
    attempt: Attempt,
  ): Promise<Begun> {
    if (attempt.mobile !== undefined) {
      await tries.refuseBlocked(db, 'oneTimeCode', attempt.mobile);
      await tries.count(db, 'textMessage', attempt.mobile);
    }
    return outside(providers[method].begin(attempt));
  }

  return prepared(prepare, async ({ body: { method } }, { deviceId }, tx, ready) => {
    const { id, details, begun, attemptsLeft } = ready;
    const { next, kept, send } = begun;
    const expiresAt = verificationUntil(clock());
    const sealed = await vault.sealJson(tx, deviceId, detailsPlace(id), { ...details, kept });
    await tx.run(insertVerification, [id, deviceId, method, sealed, expiresAt]);
    const started: Verification = {
      id,
      method,
      next,
      attemptsLeft,
      expiresAt: expiresAt.toISOString(),
    };
    if (!send) return started;
    // Sent once the attempt is good, and outside of the transaction: nobody waits for a provider in one.
    return afterCommit(async () => {
      await outside(send());
      return started;
    });
  });
}
