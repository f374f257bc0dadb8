import { createHash } from 'node:crypto';
import { type Case, type FormQuestion, type NewAddress, reaches } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import type { SigningCaller } from '../../platform/handler';
import { newId } from '../../platform/id';
import { Problem } from '../../platform/problem';
import { insertApplication, noteCaseOfApplication } from './application-store';
import { keepAttachments, removeUnsentAttachments } from './attachment-store';
import { type ApplicationContent, applicationPlace } from './content';
import { answersTo, type Layers, statementsOf } from './draft-rules';
import { noteCaseOfDraft, submitDraftRow } from './draft-store';
import { askedOf, loadDraft, unmetBy } from './load-draft';
import type { ApplicationParts } from './parts';
import { removeReadings } from './reading-store';
import { checkSubmittable } from './submission-rules';

/**
 * Submits a draft: the spent draft, the application with its proof, and the case it opens hold
 * together or not at all. Of two submissions of one draft, one finds the version that was signed.
 * Problems: `not-found`, `draft-outdated`, `nonce-spent`, `level-too-low`, `service-closed`,
 * `consent-not-active`, `not-eligible`, `draft-incomplete`.
 */
export async function submitApplication(
  parts: ApplicationParts,
  tx: Queryable,
  citizen: SigningCaller,
  { draftId, version }: { draftId: string; version: number },
): Promise<Case> {
  const { vault, clock, catalogue, identity, consent, whenSubmitted } = parts;
  const { citizenId, act } = citizen;
  const now = clock();
  const loaded = await loadDraft(parts, tx, draftId, citizenId);
  const { row, layers, outstanding } = loaded;
  if (row.state !== 'open' || row.version !== version) throw new Problem('draft-outdated');
  if (row.nonce !== act.nonce) throw new Problem('nonce-spent');
  const service = catalogue.openService(row.serviceCode);
  if (!reaches(citizen.level, service.level)) throw new Problem('level-too-low');
  if (!(await consent.lockActive(tx, row.consentId))) throw new Problem('consent-not-active');

  const form = askedOf(loaded);
  const addresses = await addressesOf(parts, tx, citizenId, form, layers);
  checkSubmittable({
    form,
    layers,
    requested: service.fields,
    outstanding,
    unmet: unmetBy(loaded, form, now),
    foreignAddresses: addresses.flatMap(({ questionId, address }) => (address ? [] : [questionId])),
  });
  const signed = { id: draftId, citizenId, version, nonce: act.nonce };
  if (!(await submitDraftRow(tx, signed, now))) throw new Problem('draft-outdated');

  const id = newId('application');
  const applicant = await identity.personOf(tx, citizenId);
  const content: ApplicationContent = {
    form,
    answers: statementsOf(form, layers),
    applicant: { name: applicant.name, idNumber: applicant.idNumber },
  };
  const seal = (column: Parameters<typeof applicationPlace>[1], value: unknown) =>
    vault.sealJson(tx, citizenId, applicationPlace(id, column), value);
  const address = addresses.find((each) => each.address)?.address;
  await insertApplication(tx, {
    id,
    citizenId,
    draftId,
    consentId: row.consentId,
    serviceCode: service.code,
    content: await seal('content', content),
    address: address ? await seal('address', address) : null,
    fields: Object.keys(layers.fields),
    level: citizen.level,
    signatureDigest: createHash('sha256').update(act.text).digest('hex'),
    evidence: await seal('evidence', {
      deviceId: citizen.deviceId,
      publicKey: citizen.publicKey,
      text: act.text,
      signature: act.signature,
    }),
    receivedAt: now,
  });
  const sent = form.flatMap(({ id: question }) => layers.pictures[question] ?? []);
  await keepAttachments(tx, draftId, sent);
  await removeUnsentAttachments(tx, draftId);
  await removeReadings(tx, [draftId]);

  const opened = await whenSubmitted(tx, {
    applicationId: id,
    citizenId,
    serviceCode: service.code,
    consentId: row.consentId,
    draftId,
    receivedAt: now,
    delivery: service.delivery,
    level: citizen.level,
  });
  await noteCaseOfApplication(tx, id, opened);
  await noteCaseOfDraft(tx, draftId, opened.id);
  return opened;
}

/** The addresses that the form's answers name; `address` is missing where it is not the citizen's. */
async function addressesOf(
  { delivery }: ApplicationParts,
  tx: Queryable,
  citizenId: string,
  form: readonly FormQuestion[],
  layers: Layers,
): Promise<{ questionId: string; address: NewAddress | undefined }[]> {
  const asked = form.filter(({ kind }) => kind === 'address');
  const addresses = [];
  for (const [questionId, { value }] of Object.entries(answersTo(asked, layers))) {
    const address = await delivery.addressOf(tx, { addressId: String(value), citizenId });
    addresses.push({ questionId, address });
  }
  return addresses;
}
