import { createHash } from 'node:crypto';
import type { Queryable } from '../../platform/database';
import type { SigningCaller } from '../../platform/handler';
import { newId } from '../../platform/id';
import { insertApplication } from './application-store';
import { type ApplicationContent, applicationPlace } from './content';
import { answersTo, statementsOf } from './draft-rules';
import { emptyDraft } from './draft-store';
import type { ApplicationParts } from './parts';
import type { ReadyDraft } from './ready-draft';

/**
 * Keeps what was submitted, with the proof that this phone submitted it, and leaves no second copy
 * of a value in the draft. Answers the id of the application.
 */
export async function keepApplication(
  { vault, identity }: Pick<ApplicationParts, 'vault' | 'identity'>,
  tx: Queryable,
  { citizenId, deviceId, publicKey, level, act }: SigningCaller,
  { row, service, form, layers, address }: ReadyDraft,
  receivedAt: Date,
): Promise<string> {
  const id = newId('application');
  const seal = (column: Parameters<typeof applicationPlace>[1], value: unknown) =>
    vault.sealJson(tx, citizenId, applicationPlace(id, column), value);
  const { name, idNumber } = await identity.personOf(tx, citizenId);
  const content: ApplicationContent = {
    form,
    answers: statementsOf(form, layers),
    applicant: { name, idNumber },
  };
  await insertApplication(tx, {
    id,
    citizenId,
    draftId: row.id,
    consentId: row.consentId,
    serviceCode: service.code,
    content: await seal('content', content),
    address: address ? await seal('address', address) : null,
    fields: Object.keys(layers.fields),
    level,
    signatureDigest: createHash('sha256').update(act.text).digest('hex'),
    evidence: await seal('evidence', {
      deviceId,
      publicKey,
      text: act.text,
      signature: act.signature,
    }),
    receivedAt,
  });
  const pictures = answersTo(
    form.filter(({ kind }) => kind === 'picture'),
    layers,
  );
  await emptyDraft(
    tx,
    row.id,
    Object.values(pictures).map(({ value }) => String(value)),
  );
  return id;
}
