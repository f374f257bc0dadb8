import type { Answer, Draft } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { newId, randomToken } from '../../platform/id';
import type { GivenConsent } from '../consent';
import { openDraftRow } from './draft-store';
import { loadDraft, readingPlace, showDraft } from './load-draft';
import type { ApplicationParts } from './parts';
import { type NewReading, setReadings } from './reading-store';

/** Fields that the verified account holds: no register is asked for what was proved to us. */
const ACCOUNT = ['name', 'idNumber'] as const;

/** The name under which the account's values stand among those of registers. */
const ACCOUNT_READING = 'account';

/**
 * Opens the draft that a consent fills, in the consent's own transaction; registers are asked
 * afterwards. An open draft of the same service goes on with what was typed: giving consent again,
 * by whatever code, loses no work.
 */
export async function openDraft(
  parts: ApplicationParts,
  tx: Queryable,
  { consentId, citizenId, serviceCode, permitted }: GivenConsent,
): Promise<Draft> {
  const now = parts.clock();
  const { id } = await openDraftRow(
    tx,
    { id: newId('draft'), citizenId, consentId, serviceCode, nonce: randomToken(16) },
    now,
  );
  const asked = registersFor(parts, permitted);
  const known = await accountReading(parts, tx, { id, citizenId }, permitted, now);
  await setReadings(tx, id, known ? [...asked, known] : asked, now);
  return showDraft(await loadDraft(parts, tx, id, citizenId), now);
}

/** Which registers are to be asked for which fields. */
function registersFor({ catalogue }: ApplicationParts, permitted: readonly string[]) {
  const asked = new Map<string, string[]>();
  for (const id of permitted) {
    if (ACCOUNT.some((each) => each === id)) continue;
    const { register } = catalogue.field(id);
    asked.set(register, [...(asked.get(register) ?? []), id]);
  }
  return [...asked].map(([register, fields]) => ({ register, fields }));
}

/** What the account holds of the permitted fields; undefined where none is. */
async function accountReading(
  { vault, identity }: ApplicationParts,
  tx: Queryable,
  { id, citizenId }: { id: string; citizenId: string },
  permitted: readonly string[],
  now: Date,
): Promise<NewReading | undefined> {
  const fields = ACCOUNT.filter((each) => permitted.includes(each));
  if (fields.length === 0) return undefined;
  const person = await identity.personOf(tx, citizenId);
  const asOf = now.toISOString();
  const known: [string, Answer][] = fields.map((field) => [
    field,
    { value: person[field], source: 'account', asOf },
  ]);
  const place = readingPlace(id, ACCOUNT_READING);
  const answers = await vault.sealJson(tx, citizenId, place, Object.fromEntries(known));
  return { register: ACCOUNT_READING, fields, answers };
}
