import {
  type AnswerValue,
  type CaseCertificate,
  type LocalText,
  maskIdNumber,
  type ServiceDefinition,
} from '@zero-visit/shared-types';
import { civilDate } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import { newId, randomToken } from '../../platform/id';
import type { CertificateContent } from './certificate-content';
import { certificateNumber, codeText, expiryOf } from './certificate-rules';
import { allocateSerial, insertCertificate } from './certificate-store';
import type { CertificateOrder, CertificateParts } from './parts';
import { contentPlace } from './sealed-certificate';

/**
 * Issues the certificate of an approved case, in the approval's own transaction: its identifier, the
 * signed code that stands on the paper, and what the paper states. The paper is drawn when it is
 * first opened.
 */
export async function issueCertificate(
  { vault, signer, transparency }: CertificateParts,
  tx: Queryable,
  order: CertificateOrder,
): Promise<CaseCertificate> {
  const { service, department, at } = order;
  const issuedOn = civilDate(at);
  const { typeCode, validMonths } = service.result;
  const expiresOn = validMonths === undefined ? undefined : expiryOf(issuedOn, validMonths);
  const series = { typeCode, issuer: department.creditCode, year: issuedOn.slice(0, 4) };
  const number = certificateNumber({ ...series, serial: await allocateSerial(tx, series) });
  const checkId = randomToken(16);
  const signed = codeText({ keyId: signer.keyId, checkId, issuedOn, expiresOn });
  const id = newId('certificate');
  const content: CertificateContent = {
    ...statementsOf(order),
    number,
    issuedOn,
    ...(expiresOn !== undefined && { expiresOn }),
  };
  await tx.run(insertCertificate, [
    id,
    order.caseId,
    order.caseNumber,
    order.citizenId,
    department.code,
    number,
    checkId,
    `${signed}.${signer.sign(signed)}`,
    at,
    expiresOn ?? null,
    await vault.sealJson(tx, order.citizenId, contentPlace(id), content),
  ]);
  await transparency.recordAct(tx, {
    kind: 'certificate',
    citizenId: order.citizenId,
    caseNumber: order.caseNumber,
    office: department.name,
    reader: { role: 'system' },
    purpose: issued(service.result.name),
    fields: service.result.lines.map(({ label }) => label),
  });
  return { id, number, kind: service.result.name, issuedAt: at.toISOString() };
}

const issued = (kind: LocalText): LocalText => ({
  'zh-Hans': `签发“${kind['zh-Hans']}”`,
  'zh-Hant': `簽發「${kind['zh-Hant']}」`,
  en: `“${kind.en}” issued`,
});

const statementsOf = ({ service, department, holder, values, caseNumber }: CertificateOrder) => ({
  kind: service.result.name,
  issuer: department.name,
  statement: service.result.statement,
  holder: { name: holder.name, idNumber: maskIdNumber(holder.idNumber) },
  lines: service.result.lines.map(({ label, from }) => ({
    label,
    value: wordsOf(service, from, values[from]),
  })),
  caseNumber,
});

/** A value as a paper says it, in simplified Chinese: a choice by its label, a missing value as a dash. */
function wordsOf(service: ServiceDefinition, from: string, value: AnswerValue | undefined): string {
  if (value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? '是' : '否';
  const options = service.form.find((each) => each.id === from)?.options;
  return options?.find((each) => each.value === value)?.label['zh-Hans'] ?? String(value);
}
