import { timingSafeEqual } from 'node:crypto';
import {
  type AssuranceLevel,
  levelOfMethod,
  type Session,
  type VerificationAnswer,
  type verificationRoutes,
} from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { type DeviceCaller, type Handler, prepared } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import { bindDevice, findDeviceMobile, storeDeviceMobile } from './device-store';
import { takeErrandsAlong } from './errand-store';
import { higher } from './session-rules';
import type { Tried } from './tries';
import {
  codeHashOf,
  detailsPlace,
  outside,
  triesOf,
  type VerificationParts,
} from './verification-parts';
import { mustAnswer, type VerificationDetails } from './verification-rules';
import {
  findVerification,
  passVerification,
  type StoredVerification,
  verificationIsThere,
} from './verification-store';

type Answer = { params: { id: string }; body: VerificationAnswer };

/** What an answer has proved. */
type Proof = { readonly level: AssuranceLevel; readonly details: VerificationDetails };

/** The second half of a verification: the answer proves the person, and the phone becomes theirs. */
export function answerVerification(
  parts: VerificationParts,
): Handler<(typeof verificationRoutes)['answerVerification']> {
  const { vault, clock, face, networkId, people, sessions, tries } = parts;

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
    if (!(await tries.attempt(db, tried, () => isRight(stored, details, answer)))) {
      throw new Problem('verification-failed');
    }
    return { level: levelOfMethod[stored.method], details };
  }

  async function isRight(
    { id, codeHash }: StoredVerification,
    { name = '', idNumber = '', started = '' }: VerificationDetails,
    answer: VerificationAnswer,
  ): Promise<boolean> {
    switch (answer.kind) {
      case 'smsCode':
        return codeHash !== null && timingSafeEqual(codeHash, codeHashOf(vault, id, answer.code));
      case 'face':
        return (
          (await outside(face.result({ reference: id, started, name, idNumber }))) === 'passed'
        );
      case 'pin':
        return outside(networkId.verify({ name, idNumber, pin: answer.pin }));
    }
  }

  /** The phone is this person's from now on, and so is what it began before. Problem: `person-mismatch`. */
  async function bindPerson(
    tx: Queryable,
    { deviceId }: DeviceCaller,
    { name = '', idNumber = '', mobile }: VerificationDetails,
  ): Promise<string> {
    const known = mobile ?? (await mobileOfDevice(tx, deviceId));
    const citizenId = await people.citizenOf(tx, {
      name,
      idNumber,
      ...(known !== undefined && { mobile: known }),
    });
    if ((await tx.run(bindDevice, [deviceId, citizenId])) === 0)
      throw new Problem('person-mismatch');
    await tx.run(takeErrandsAlong, [deviceId, citizenId]);
    return citizenId;
  }

  const mobilePlace = (row: string) => ({ table: 'devices', column: 'mobile_sealed', row });

  async function mobileOfDevice(tx: Queryable, deviceId: string): Promise<string | undefined> {
    const sealed = (await tx.one(findDeviceMobile, [deviceId]))?.mobileSealed;
    return sealed ? vault.openJson<string>(tx, deviceId, mobilePlace(deviceId), sealed) : undefined;
  }

  /** A mobile number alone shows nobody (L1): it waits at the phone until there is a person. */
  async function keepMobile(
    tx: Queryable,
    { deviceId, citizenId }: DeviceCaller,
    mobile: string,
  ): Promise<string | undefined> {
    if (citizenId !== undefined) {
      await people.rememberMobile(tx, citizenId, mobile);
      return citizenId;
    }
    const sealed = await vault.sealJson(tx, deviceId, mobilePlace(deviceId), mobile);
    await tx.run(storeDeviceMobile, [deviceId, sealed]);
    return undefined;
  }

  return prepared(prepare, async ({ params: { id } }, caller, tx, proof): Promise<Session> => {
    const { deviceId } = caller;
    const isFirst = await tx.one(passVerification, [id, deviceId, clock()]);
    if (!isFirst) throw new Problem('verification-over');
    const { idNumber, mobile = '' } = proof.details;
    const citizenId =
      idNumber === undefined
        ? await keepMobile(tx, caller, mobile)
        : await bindPerson(tx, caller, proof.details);
    const level = higher(caller.level, proof.level);
    return sessions.exchange(tx, { deviceId, level, citizenId: citizenId ?? null });
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
