import {
  type CaseContent,
  type DeskCase,
  type FileAnswer,
  type LocalText,
  maskIdNumber,
} from '@zero-visit/shared-types';
import type { Queryable } from '../../platform/database';
import { departmentSeenBy, type StaffCaller } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import { type OpenedCase, openExisting } from './case-file';
import { staffActions } from './case-rules';
import { findDeskCase } from './case-store';
import { caseOf } from './case-view';
import { applicantFields, purposes } from './desk-texts';
import type { CaseParts } from './parts';

/** A case of the department that a member of staff works for. Problem: `not-found`. */
export const openDeskCase = async (
  { vault }: Pick<CaseParts, 'vault'>,
  db: Queryable,
  caseId: string,
  staff: StaffCaller,
): Promise<OpenedCase> =>
  openExisting(vault, db, await findDeskCase(db, caseId, departmentSeenBy(staff)));

/** Shows a case to a member of staff, and writes into the same transaction what was shown. */
export async function showDeskCase(
  parts: CaseParts,
  tx: Queryable,
  opened: OpenedCase,
  staff: StaffCaller,
  purpose: LocalText = purposes.review,
): Promise<DeskCase> {
  const { applicant, form, answers, before } = await parts.applications.contentOf(
    tx,
    opened.applicationId,
  );
  const content = { form: [...form], answers, ...(before && { before }) };
  await recordLook(parts, tx, opened, staff, { purpose, fields: fieldsOf(parts, content) });
  const { correction, rating } = opened.document;
  return {
    // The nonce is the citizen's: with it the correction is signed.
    case: { ...caseOf(parts, opened), ...(correction && { correction: withoutNonce(correction) }) },
    content,
    applicant: { name: applicant.name, idNumber: maskIdNumber(applicant.idNumber) },
    actions: staffActions(opened),
    ...(opened.assignedTo !== null && { assignedTo: opened.assignedTo }),
    ...(rating && { rating }),
  };
}

/** Shows a picture of a case to a member of staff, with its record. Problem: `not-found`. */
export async function showDeskAttachment(
  parts: CaseParts,
  tx: Queryable,
  { caseId, questionId }: { caseId: string; questionId: string },
  staff: StaffCaller,
): Promise<FileAnswer> {
  const opened = await openDeskCase(parts, tx, caseId, staff);
  const picture = await parts.applications.attachmentOf(tx, opened.applicationId, questionId);
  if (!picture) throw new Problem('not-found');
  const { form } = await parts.applications.contentOf(tx, opened.applicationId);
  const label = form.find(({ id }) => id === questionId)?.label;
  const look = { purpose: purposes.review, fields: label ? [label] : [] };
  await recordLook(parts, tx, opened, staff, look);
  return picture;
}

const recordLook = (
  { transparency }: CaseParts,
  tx: Queryable,
  { citizenId, number }: OpenedCase,
  staff: StaffCaller,
  look: { purpose: LocalText; fields: LocalText[] },
) => transparency.recordStaffLook(tx, staff, { citizenId, caseNumber: number, ...look });

/** The labels of everything that a content shows, each once. Answers of no question are fields of a register. */
function fieldsOf({ catalogue }: CaseParts, { form, answers }: CaseContent): LocalText[] {
  const labels = new Map(applicantFields.map((label) => [label['zh-Hans'], label]));
  for (const id of Object.keys(answers)) {
    const label = form.find((each) => each.id === id)?.label ?? catalogue.field(id).label;
    labels.set(label['zh-Hans'], label);
  }
  return [...labels.values()];
}

const withoutNonce = <T extends { nonce?: string | undefined }>({ nonce: _, ...rest }: T) => rest;
