import type { AnswerValue, Draft, Fault } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { randomToken } from '../../platform/id';
import { Problem } from '../../platform/problem';
import { removeUnsentAttachments } from './attachment-store';
import { faultsOfAnswers, typedAfter } from './draft-rules';
import { saveTyped } from './draft-store';
import { type LoadedDraft, loadDraft, showDraft, typedPlace } from './load-draft';
import type { ApplicationParts } from './parts';

type Saved = {
  readonly draftId: string;
  readonly citizenId: string;
  readonly version: number;
  readonly answers: Readonly<Record<string, AnswerValue | null>>;
};

/**
 * Saves what the citizen typed, on top of the version that was looked at.
 * Problems: `not-found`, `draft-outdated`, `input-invalid` with every fault.
 */
export async function saveDraft(
  parts: ApplicationParts,
  tx: Queryable,
  { draftId, citizenId, version, answers }: Saved,
): Promise<Draft> {
  const { vault, clock } = parts;
  const loaded = await loadDraft(parts, tx, draftId, citizenId);
  if (loaded.row.state !== 'open' || loaded.row.version !== version) {
    throw new Problem('draft-outdated');
  }
  const errors = [
    ...faultsOfAnswers(loaded.service.form, loaded.layers, answers),
    ...(await foreignAddresses(parts, tx, loaded, answers)),
  ];
  if (errors.length > 0) throw new Problem('input-invalid', undefined, { errors });

  const typed = typedAfter(loaded.service.form, loaded.layers, answers);
  const change = {
    typed: await vault.sealJson(tx, citizenId, typedPlace(draftId), typed),
    nonce: randomToken(16),
    at: clock(),
  };
  if (!(await saveTyped(tx, { id: draftId, citizenId, version }, change))) {
    throw new Problem('draft-outdated');
  }
  const pictures = Object.entries(loaded.layers.pictures);
  const kept = pictures.filter(([id]) => answers[id] !== null).map(([, picture]) => picture);
  if (kept.length < pictures.length) await removeUnsentAttachments(tx, draftId, kept);
  return showDraft(await loadDraft(parts, tx, draftId, citizenId), clock());
}

/** An address is named by its id, which must be one of the citizen's own. */
async function foreignAddresses(
  { delivery }: Pick<ApplicationParts, 'delivery'>,
  tx: Queryable,
  { service, row }: LoadedDraft,
  answers: Saved['answers'],
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { id } of service.form.filter(({ kind }) => kind === 'address')) {
    const addressId = answers[id];
    if (typeof addressId !== 'string') continue;
    if (await delivery.addressOf(tx, { addressId, citizenId: row.citizenId })) continue;
    faults.push({ pointer: `/body/answers/${id}`, detail: 'is no address of yours' });
  }
  return faults;
}
