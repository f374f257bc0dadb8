import type { AnswerValue, LocalText } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { findConsent, lockActiveConsent, type StoredConsent } from './consent-store';
import type { ConsentParts } from './parts';
import type { ReadsUnderWay } from './reads-under-way';

/** How long a register may take, in milliseconds, before the read is given up. */
const LIMIT = 8_000;

/** What a register knew about a citizen: values by field id, and the day they held. */
export type Reading = {
  readonly values: Readonly<Record<string, AnswerValue>>;
  readonly asOf: Date;
};

/** Which register is asked for which fields, on the ground of which consent. */
export type RegisterRequest = {
  readonly consentId: string;
  readonly citizenId: string;
  readonly register: string;
  readonly fields: readonly string[];
};

/** Takes the values into a store of its own; false where there is no place for them any more. */
export type Land = (tx: Queryable, reading: Reading) => Promise<boolean>;

type Parts = Pick<
  ConsentParts,
  'database' | 'clock' | 'catalogue' | 'identity' | 'transparency' | 'registries'
>;

const OUTDATED = new Error('the values have no place to land any more');

/**
 * The enforcement point: the only way to a register. It asks for permitted fields alone, is cut by a
 * withdrawal, and hands values over only while it holds the consent: a withdrawal that committed
 * first lets nothing land. The access record is written with the landing, or there is none.
 * True when values landed. Rejects when the register does not answer.
 */
export async function readRegister(
  parts: Parts,
  reads: ReadsUnderWay,
  { consentId, citizenId, register, fields: wanted }: RegisterRequest,
  land: Land,
): Promise<boolean> {
  const { database, clock, catalogue, identity, transparency, registries } = parts;
  return reads.during(consentId, async (withdrawn) => {
    const consent = await findConsent(database, consentId, citizenId);
    if (!consent || consent.withdrawnAt || consent.endsAt <= clock()) return false;
    const fields = consent.permitted.filter(
      (id) => wanted.includes(id) && catalogue.field(id).register === register,
    );
    if (fields.length === 0) return false;
    const person = await identity.personOf(database, citizenId);
    const receiver = consent.sheet.receiver.code;
    const signal = AbortSignal.any([withdrawn, AbortSignal.timeout(LIMIT)]);
    const request = { register, person, fields, receiver, consentId };
    const reading = await registries.read(request, signal).catch((error: unknown) => {
      if (withdrawn.aborted) return undefined;
      throw error;
    });
    if (!reading) return false;
    const values = Object.fromEntries(
      fields.flatMap((id) => {
        const value = Object.hasOwn(reading.values, id) ? reading.values[id] : undefined;
        return value === undefined ? [] : [[id, value]];
      }),
    );
    const landed = database.transaction(async (tx) => {
      if (!(await lockActiveConsent(tx, consentId, clock()))) throw OUTDATED;
      if (!(await land(tx, { values, asOf: reading.asOf }))) throw OUTDATED;
      await transparency.recordAccess(tx, accessOf(consent, fields, catalogue));
      return true;
    });
    return landed.catch((error: unknown) => {
      if (error === OUTDATED) return false;
      throw error;
    });
  });
}

/** The look as its citizen will see it: the receiving office read these fields, to fill in a form. */
function accessOf(
  { citizenId, sheet }: StoredConsent,
  fields: readonly string[],
  catalogue: ConsentParts['catalogue'],
) {
  const { service, receiver } = sheet;
  const purpose: LocalText = {
    'zh-Hans': `预填“${service.name['zh-Hans']}”申请表`,
    'zh-Hant': `預填「${service.name['zh-Hant']}」申請表`,
    en: `Filling in the form of “${service.name.en}”`,
  };
  return {
    citizenId,
    office: receiver.name,
    reader: { role: 'system' } as const,
    purpose,
    fields: fields.map((id) => catalogue.field(id).label),
  };
}
