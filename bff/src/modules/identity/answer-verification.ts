import type { Session, VerificationAnswer, verificationRoutes } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { type DeviceCaller, type Handler, prepared } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import { createBinding, type Proof } from './bind-person';
import { higher } from './session-rules';
import type { Tried } from './tries';
import { detailsPlace, outside, triesOf, type VerificationParts } from './verification-parts';
import { mustAnswer, type VerificationDetails } from './verification-rules';
import { findVerification, passVerification, verificationIsThere } from './verification-store';

type Answer = { params: { id: string }; body: VerificationAnswer };

/** The second half of a verification: the answer proves the person, and the phone becomes theirs. */
export function answerVerification(
  parts: VerificationParts,
): Handler<(typeof verificationRoutes)['answerVerification']> {
  const { vault, clock, providers, sessions, tries } = parts;
  const bind = createBinding(parts);

  async function prepare(
    { params: { id }, body: answer }: Answer,
    { deviceId }: DeviceCaller,
    db: Queryable,
  ): Promise<Proof> {
    const stored = await db.one(findVerification, [id, deviceId, clock()]);
    if (!stored) {
      const wasThere = await db.one(verificationIsThere, [id, deviceId]);
      throw new Problem(wasThere ? 'verification-over' : 'not-found');
    }
    mustAnswer(stored.method, answer);
    const details = await vault.openJson<VerificationDetails>(
      db,
      deviceId,
      detailsPlace(id),
      stored.detailsSealed,
    );
    const tried = triesOfAnswer(deviceId, details, answer);
    const { kept = {}, ...person } = details;
    const proved = await tries.attempt(db, tried, () =>
      outside(providers[stored.method].finish({ reference: id, ...person }, kept, answer)),
    );
    if (!proved) throw new Problem('verification-failed');
    return { level: proved.level, details };
  }

  return prepared(prepare, async ({ params: { id } }, caller, tx, proof): Promise<Session> => {
    const { deviceId } = caller;
    const isFirst = await tx.one(passVerification, [id, deviceId, clock()]);
    if (!isFirst) throw new Problem('verification-over');
    const citizenId = await bind(tx, caller, proof);
    const level = higher(caller.level, proof.level);
    return sessions.exchange(tx, { deviceId, kind: 'phone', level, citizenId: citizenId ?? null });
  });
}

/** A wrong code counts against its mobile number; a wrong PIN or face against phone and person. */
const triesOfAnswer = (
  deviceId: string,
  details: VerificationDetails,
  { kind }: VerificationAnswer,
): Tried[] =>
  kind === 'smsCode' && details.mobile !== undefined
    ? [['oneTimeCode', details.mobile]]
    : triesOf(deviceId, details);
