import {
  type FormQuestion,
  type NewAddress,
  reaches,
  type ServiceDefinition,
} from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import type { SigningCaller } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import { answersTo, type Layers } from './draft-rules';
import type { StoredDraft } from './draft-store';
import { askedOf, loadDraft, unmetBy } from './load-draft';
import type { ApplicationParts } from './parts';
import { checkSubmittable } from './submission-rules';

/** A draft that may be submitted as it stands. */
export type ReadyDraft = {
  readonly row: StoredDraft;
  readonly service: ServiceDefinition;
  readonly form: readonly FormQuestion[];
  readonly layers: Layers;
  /** Where the result is mailed; absent where nothing is. */
  readonly address?: NewAddress;
};

type Parts = Pick<ApplicationParts, 'vault' | 'catalogue' | 'consent' | 'delivery'>;

/**
 * The draft that was signed, if it is whole; holds its consent active until the transaction ends.
 * Problems: `not-found`, `draft-outdated`, `nonce-spent`, `level-too-low`, `service-closed`,
 * `consent-not-active`, `not-eligible` and `draft-incomplete` with every fault.
 */
export async function readyDraft(
  parts: Parts,
  tx: Queryable,
  { citizenId, level, act }: SigningCaller,
  { draftId, version, now }: { draftId: string; version: number; now: Date },
): Promise<ReadyDraft> {
  const loaded = await loadDraft(parts, tx, draftId, citizenId);
  const { row, layers, outstanding } = loaded;
  if (row.state !== 'open' || row.version !== version) throw new Problem('draft-outdated');
  if (row.nonce !== act.nonce) throw new Problem('nonce-spent');
  const service = parts.catalogue.openService(row.serviceCode);
  if (!reaches(level, service.level)) throw new Problem('level-too-low');
  if (!(await parts.consent.lockActive(tx, row.consentId))) {
    throw new Problem('consent-not-active');
  }

  const form = askedOf(loaded);
  const { address, foreign } = await addressFor(
    parts,
    tx,
    citizenId,
    answersTo(form, layers),
    form,
  );
  checkSubmittable({
    form,
    layers,
    requested: service.fields,
    outstanding,
    unmet: unmetBy(loaded, form, now),
    foreignAddresses: foreign,
  });
  return { row, service, form, layers, ...(address && { address }) };
}

/** The address that the answers name, and the questions whose address is not the citizen's own. */
async function addressFor(
  { delivery }: Pick<Parts, 'delivery'>,
  tx: Queryable,
  citizenId: string,
  answers: ReturnType<typeof answersTo>,
  form: readonly FormQuestion[],
): Promise<{ address: NewAddress | undefined; foreign: string[] }> {
  let address: NewAddress | undefined;
  const foreign: string[] = [];
  for (const { id } of form.filter(({ kind }) => kind === 'address')) {
    const named = answers[id];
    if (!named) continue;
    const own = await delivery.addressOf(tx, { addressId: String(named.value), citizenId });
    if (own) address = own;
    else foreign.push(id);
  }
  return { address, foreign };
}
