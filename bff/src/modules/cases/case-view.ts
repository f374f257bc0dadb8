import type { Case, CaseSummary, ServiceDefinition } from '@zero-visit/shared-types';
import type { OpenedCase } from './case-file';
import { citizenActions } from './case-rules';
import type { CaseRow } from './case-store';
import type { CaseParts } from './parts';

/** The service of a case. A service stays in the catalogue when it closes. */
export function serviceOf(
  { catalogue }: Pick<CaseParts, 'catalogue'>,
  code: string,
): ServiceDefinition {
  const service = catalogue.service(code);
  if (!service) throw new Error(`a case names the service ${code}, which the catalogue lacks`);
  return service;
}

type Summed = Pick<
  CaseRow,
  | 'id'
  | 'number'
  | 'serviceCode'
  | 'state'
  | 'receivedAt'
  | 'promisedOn'
  | 'promisedDays'
  | 'promisedCertain'
>;

/** The few words of a case in a list. */
export function summaryOf(parts: Pick<CaseParts, 'catalogue'>, row: Summed): CaseSummary {
  const { code, name, instant } = serviceOf(parts, row.serviceCode);
  return {
    id: row.id,
    number: row.number,
    service: { code, name, instant },
    state: row.state,
    receivedAt: row.receivedAt.toISOString(),
    promised: { date: row.promisedOn, workingDays: row.promisedDays, certain: row.promisedCertain },
  };
}

/** The whole case as its citizen's screen shows it. */
export function caseOf(parts: Pick<CaseParts, 'catalogue'>, opened: OpenedCase): Case {
  const { timeline, correction, certificate, shipment, rating } = opened.document;
  return {
    ...summaryOf(parts, opened),
    department: parts.catalogue.department(opened.departmentCode).name,
    version: opened.version,
    delivery: opened.delivery,
    timeline: [...timeline],
    ...(correction && { correction }),
    ...(certificate && { certificate }),
    ...(shipment && { shipment }),
    ...(rating && { rating: { stars: rating.stars } }),
    actions: citizenActions(opened),
  };
}
