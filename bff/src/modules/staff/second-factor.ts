import type { FactorProof, Rate, StaffSignIn } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import { type Ephemeral, stayWithin } from '../../platform/ephemeral';
import type { StaffCaller } from '../../platform/handler';
import { newId } from '../../platform/id';
import { Problem } from '../../platform/problem';
import type { Vault } from '../../platform/vault';
import { newSecret, stepOfCode, uriOf } from './code-generator';
import {
  countKey,
  findGenerator,
  holdSignIn,
  insertKey,
  insertSignIn,
  listKeys,
  offerGenerator,
  spendSignIn,
  spendStep,
} from './factor-store';
import { counterOfAssertion, keyOfRegistration, newChallenge, partyOf } from './security-key';
import { findStaff, type StoredStaff } from './staff-store';

export type FactorParts = {
  readonly clock: Clock;
  readonly vault: Vault;
  readonly ephemeral: Pick<Ephemeral, 'limit'>;
  /** Where the desk is reached: a key answers to no other address. */
  readonly origin: string;
};

/** Shown on the screen of a sandbox, and taken from its invented members of staff only. */
const DEMO_CODE = '246810';

const LIFE = 5 * 60_000;

/** security.md §1.2: ten tries, then ten minutes of rest. */
const TRIES: Rate = { points: 10, seconds: 600 };

type Factor = StaffCaller['factor'];
type Proved = { readonly member: StoredStaff; readonly factor: Factor };

/**
 * What comes after the password. A member without a factor enrols one at the first sign-in; from
 * then on nothing but that factor opens the desk.
 */
export function createSecondFactor({ clock, vault, ephemeral, origin }: FactorParts) {
  const place = (row: string) => ({
    table: 'staff_code_generators',
    column: 'secret_sealed',
    row,
  });

  async function begin(tx: Queryable, member: StoredStaff, username: string): Promise<StaffSignIn> {
    const now = clock();
    const id = newId('signin');
    const challenge = newChallenge();
    await tx.run(insertSignIn, [id, member.id, challenge, now]);
    const keys = await tx.many(listKeys, [member.id]);
    const pending = {
      id,
      until: new Date(now.getTime() + LIFE).toISOString(),
      key: { challenge, rpId: partyOf(origin), allow: keys.map((each) => each.id) },
    };
    if (member.isDemo) return { ...pending, factors: ['demo'], demoCode: DEMO_CODE };
    const generator = await tx.one(findGenerator, [member.id]);
    const factors = [
      ...(keys.length > 0 ? (['key'] as const) : []),
      ...(generator?.confirmed ? (['code'] as const) : []),
    ];
    if (factors.length > 0) return { ...pending, factors };
    const secret = newSecret();
    const sealed = await vault.sealJson(tx, member.id, place(member.id), secret);
    await tx.run(offerGenerator, [member.id, sealed]);
    const userId = Buffer.from(member.id).toString('base64url');
    return { ...pending, factors, enrolment: { secret, uri: uriOf(secret, username), userId } };
  }

  /**
   * Who proved the second factor of a sign-in, and by which. A challenge is spent by the first answer
   * of a key, right or wrong; undefined is a wrong one. Problem: `staff-sign-in-over`, `too-many-requests`.
   */
  async function prove(
    tx: Queryable,
    signInId: string,
    proof: FactorProof,
  ): Promise<Proved | undefined> {
    const now = clock();
    const pending = await tx.one(holdSignIn, [signInId, new Date(now.getTime() - LIFE)]);
    if (!pending) throw new Problem('staff-sign-in-over');
    const { staffId, challenge } = pending;
    await stayWithin(ephemeral, 'second-factor', staffId, TRIES);
    const member = await tx.one(findStaff, [staffId]);
    const factor = member && (await factorOf(tx, member, challenge, proof));
    // A code that was mistyped may be typed again; a key does not mistype.
    if (factor || proof.kind !== 'code') await tx.run(spendSignIn, [signInId, now]);
    return factor && { member, factor };
  }

  async function factorOf(
    tx: Queryable,
    { id: staffId, isDemo }: StoredStaff,
    challenge: string,
    proof: FactorProof,
  ): Promise<Factor | undefined> {
    if (isDemo) return proof.kind === 'code' && proof.code === DEMO_CODE ? 'demo' : undefined;
    if (proof.kind === 'code')
      return (await takeCode(tx, staffId, proof.code)) ? 'code' : undefined;
    const keys = await tx.many(listKeys, [staffId]);
    const expected = { challenge, origin };
    if (proof.kind === 'key') {
      const key = keys.find(({ id }) => id === proof.id);
      const counter = key && (await counterOfAssertion(proof, key, expected));
      if (counter === undefined) return undefined;
      return (await tx.run(countKey, [proof.id, staffId, counter])) === 1 ? 'key' : undefined;
    }
    // A key is added where there was no factor, and nowhere else: a stolen password is not enough later.
    const generator = await tx.one(findGenerator, [staffId]);
    if (keys.length > 0 || generator?.confirmed) return undefined;
    const made = await keyOfRegistration(proof, expected);
    if (!made) return undefined;
    const row = [made.id, staffId, Buffer.from(made.publicKey), made.counter, proof.name, clock()];
    return (await tx.run(insertKey, row)) === 1 ? 'key' : undefined;
  }

  async function takeCode(tx: Queryable, staffId: string, code: string): Promise<boolean> {
    const generator = await tx.one(findGenerator, [staffId]);
    if (!generator) return false;
    // While a key is enrolled, a generator that was only offered does not count.
    if (!generator.confirmed && (await tx.many(listKeys, [staffId])).length > 0) return false;
    const sealed = generator.secretSealed;
    const secret = await vault.openJson<string>(tx, staffId, place(staffId), sealed);
    const step = stepOfCode(secret, code, clock());
    if (step === undefined) return false;
    return (await tx.run(spendStep, [staffId, step, clock()])) === 1;
  }

  return { begin, prove };
}
