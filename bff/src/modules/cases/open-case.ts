import type { Case } from '@zero-visit/shared-types';
import { civilDate } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import { newId } from '../../platform/id';
import { promisedDate } from '../../platform/working-days';
import type { Submission } from '../applications';
import { sealDocument } from './case-file';
import { type CaseDocument, caseNumber } from './case-rules';
import { allocateSerial, insertCase } from './case-store';
import { caseOf, serviceOf } from './case-view';
import { decisions, submitted } from './desk-texts';
import { issueResult } from './issue-result';
import type { CaseParts } from './parts';
import { movedEvent, takeStep } from './take-step';

/**
 * Opens the case of a submission, in the submission's own transaction: its number, its promised
 * date and the first line of its timeline. An instant service is decided on the spot by the system.
 */
export async function openCase(
  parts: CaseParts,
  tx: Queryable,
  submission: Pick<
    Submission,
    'applicationId' | 'citizenId' | 'draftId' | 'serviceCode' | 'receivedAt' | 'delivery'
  >,
): Promise<Case> {
  const { applicationId, citizenId, draftId, serviceCode, receivedAt, delivery } = submission;
  const service = serviceOf(parts, serviceCode);
  const { implementation } = service.itemCodes;
  const today = civilDate(receivedAt);
  const serial = await allocateSerial(tx, implementation, today);
  const promise = promisedDate(receivedAt, service.promisedDays);
  const document: CaseDocument = {
    timeline: [
      { at: receivedAt.toISOString(), state: 'received', action: 'submit', by: 'citizen' },
    ],
  };
  const id = newId('case');
  const fresh = {
    id,
    number: caseNumber(implementation, today, serial),
    citizenId,
    applicationId,
    draftId,
    serviceCode,
    departmentCode: service.department,
    delivery,
    receivedAt,
    promisedOn: promise.date,
    promisedDays: service.promisedDays,
    promisedCertain: promise.certain,
  };
  const documentSealed = await sealDocument(parts.vault, tx, { id, citizenId }, document);
  await insertCase(tx, { ...fresh, documentSealed });
  await parts.emit(tx, movedEvent(fresh, 'submit'));
  const act = {
    citizenId,
    office: parts.catalogue.department(service.department).name,
    caseNumber: fresh.number,
    fields: [],
  };
  await parts.transparency.recordAct(tx, {
    ...act,
    kind: 'submission',
    reader: { role: 'citizen' },
    purpose: submitted(service.name),
  });
  const received = { ...fresh, state: 'received' as const, version: 1, assignedTo: null, document };
  if (!service.instant) return caseOf(parts, received);

  await parts.transparency.recordAct(tx, {
    ...act,
    kind: 'decision',
    reader: { role: 'system' },
    purpose: decisions.approve,
  });
  const actor = { by: 'system' as const };
  const step = { actor, at: receivedAt, isPassing: true };
  const accepted = await takeStep(parts, tx, received, { ...step, action: 'accept' });
  const approved = await takeStep(parts, tx, accepted, { ...step, action: 'approve' });
  return caseOf(parts, await issueResult(parts, tx, approved, receivedAt));
}
