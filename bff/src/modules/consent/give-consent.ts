import { createHash } from 'node:crypto';
import { type Consent, type Draft, reaches } from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import type { SigningCaller } from '../../platform/handler';
import { newId } from '../../platform/id';
import { Problem } from '../../platform/problem';
import type { StandingErrand } from '../identity';
import { actOf } from './consent-act';
import { endOf, permittedFields } from './consent-rules';
import { insertConsent, receiptOf, type StoredConsent } from './consent-store';
import type { ConsentParts } from './parts';
import { recordSheet, type SheetRecord } from './sheet-record';

type Asked = { readonly errandId: string; readonly allowed: readonly string[] };

/**
 * Gives a consent for a confirmed errand of the caller: consent, spent nonce and opened draft hold
 * together or not at all. Registers are asked afterwards.
 * Problems: `not-found`, `errand-not-confirmed`, `errand-over`, `level-too-low`, `nonce-spent`,
 * `service-closed`, `consent-incomplete`, `consent-exceeds-request`.
 */
export async function giveConsent(
  { vault, clock, catalogue, identity, transparency, whenGiven }: ConsentParts,
  tx: Queryable,
  citizen: SigningCaller,
  { errandId, allowed }: Asked,
): Promise<{ receipt: Consent; draft: Draft }> {
  const errand = await identity.errandFor(tx, errandId, citizen);
  expectOpen(errand, citizen);
  const service = catalogue.openService(errand.serviceCode);
  const fields = catalogue.sheetOf(service);
  const permitted = permittedFields(fields, allowed);
  const receiver = catalogue.department(service.department);
  const { citizenId, deviceId, publicKey, level, act } = citizen;
  const sheet: SheetRecord = {
    service: { code: service.code, name: service.name },
    receiver: { code: receiver.code, name: receiver.name },
    fields,
  };
  const { content, digest } = recordSheet(sheet);
  const id = newId('consent');
  const givenAt = clock();
  const consent: StoredConsent = {
    id,
    citizenId,
    sheet,
    sheetDigest: digest,
    permitted,
    level,
    signatureDigest: createHash('sha256').update(act.text).digest('hex'),
    givenAt,
    endsAt: endOf(givenAt),
    withdrawnAt: null,
    withdrawal: null,
  };
  const evidence = await vault.sealJson(
    tx,
    citizenId,
    { table: 'consents', column: 'evidence', row: id },
    { deviceId, publicKey, text: act.text, signature: act.signature },
  );
  await insertConsent(tx, consent, { errandId, content, evidence });
  await transparency.recordAct(tx, actOf('consent', consent));
  const given = { consentId: id, citizenId, errandId, serviceCode: service.code, permitted };
  const draft = await whenGiven(tx, given);
  const draftId = draft.id;
  if (!(await identity.authoriseErrand(tx, { errandId, nonce: act.nonce, draftId }))) {
    // Another request of this phone was faster: what it did decides what this one is told.
    const after = await identity.errandFor(tx, errandId, citizen);
    throw new Problem(after?.state === 'confirmed' ? 'nonce-spent' : 'errand-over');
  }
  return { receipt: receiptOf(consent), draft };
}

/** An errand of the caller that waits for just this consent. */
function expectOpen(
  errand: StandingErrand | undefined,
  { act, level }: SigningCaller,
): asserts errand is StandingErrand {
  if (!errand) throw new Problem('not-found');
  if (errand.state === 'awaitingNumber') throw new Problem('errand-not-confirmed');
  if (errand.state !== 'confirmed') throw new Problem('errand-over');
  if (errand.nonce !== act.nonce) throw new Problem('nonce-spent');
  if (!reaches(level, errand.levelNeeded)) throw new Problem('level-too-low');
}
