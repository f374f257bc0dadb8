import { type Queryable, statement } from '../../platform/database';

export type StoredCertificate = {
  readonly id: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly citizenId: string;
  readonly departmentCode: string;
  readonly code: string;
  readonly expiresOn: string | null;
  readonly revokedAt: Date | null;
  readonly contentSealed: Buffer;
  /** The PDF, once somebody opened it. */
  readonly paperSealed: Buffer | null;
};

const columns = `id, case_id as "caseId", case_number as "caseNumber", citizen_id as "citizenId",
  department_code as "departmentCode", code, expires_on as "expiresOn", revoked_at as "revokedAt",
  content_sealed as "contentSealed"`;

export const insertCertificate = statement(
  'certificate-insert',
  `insert into certificates (id, case_id, case_number, citizen_id, department_code, number, check_id,
     code, issued_at, expires_on, content_sealed)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
);

// One row for each series: whoever comes second waits for the first to commit, so no number is given twice.
const nextSerial = statement<{ serial: number }>(
  'certificate-next-serial',
  `insert into certificate_serials (type_code, issuer, year, last) values ($1, $2, $3, 1)
   on conflict (type_code, issuer, year) do update set last = certificate_serials.last + 1
   returning last as serial`,
);

const ownCertificate = statement<StoredCertificate>(
  'certificate-of-citizen',
  `select ${columns}, paper_sealed as "paperSealed" from certificates
   where id = $1 and citizen_id = $2`,
);

const certificateOfCase = statement<StoredCertificate>(
  'certificate-of-case',
  `select ${columns}, paper_sealed as "paperSealed" from certificates
   where case_id = $1 and (department_code = $2 or $2::text is null)`,
);

const certificateOfCode = statement<Omit<StoredCertificate, 'paperSealed'>>(
  'certificate-of-code',
  `select ${columns} from certificates where check_id = $1`,
);

// The first paper stays: whoever opens it again gets the same bytes.
export const keepPaper = statement(
  'certificate-keep-paper',
  'update certificates set paper_sealed = $2 where id = $1 and paper_sealed is null',
);

/** Allocates the next number of a series (type, issuer and year), counted from 1. */
export async function allocateSerial(
  tx: Queryable,
  series: { typeCode: string; issuer: string; year: string },
): Promise<number> {
  const row = await tx.one(nextSerial, [series.typeCode, series.issuer, series.year]);
  if (!row) throw new Error('a series of certificates gives no number');
  return row.serial;
}

export const findOwnCertificate = (db: Queryable, id: string, citizenId: string) =>
  db.one(ownCertificate, [id, citizenId]);

/** `departmentCode` is undefined for whoever may see every department. */
export const findCertificateOfCase = (
  db: Queryable,
  caseId: string,
  departmentCode: string | undefined,
) => db.one(certificateOfCase, [caseId, departmentCode ?? null]);

export const findCertificateOfCode = (db: Queryable, checkId: string) =>
  db.one(certificateOfCode, [checkId]);
