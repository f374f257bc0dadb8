import type {
  LocalText,
  ServiceDefinition,
  ServiceGuide,
  ServiceSummary,
  serviceRoutes,
} from '@zero-visit/shared-types';
import type { Handlers } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import { type SearchIndex, searchServices } from './search-services';

type Parts = {
  readonly index: SearchIndex;
  readonly service: (code: string) => ServiceDefinition | undefined;
  readonly departmentName: (code: string) => LocalText;
  readonly isOpen: (service: ServiceDefinition) => boolean;
};

export function createHandlers(parts: Parts): Handlers<typeof serviceRoutes> {
  const summaryOf = (service: ServiceDefinition): ServiceSummary => ({
    code: service.code,
    name: service.name,
    summary: service.summary,
    department: parts.departmentName(service.department),
    level: service.level,
    instant: service.instant,
    visits: service.visits,
    promisedDays: service.promisedDays,
    delivery: service.delivery,
    open: parts.isOpen(service),
  });

  const guideOf = (service: ServiceDefinition): ServiceGuide => ({
    ...summaryOf(service),
    audience: service.audience,
    legalBasis: service.legalBasis,
    conditions: service.conditions,
    materials: service.materials,
    steps: service.steps,
    ...(service.statutoryDays !== undefined && { statutoryDays: service.statutoryDays }),
    depth: service.depth,
    itemCode: service.itemCodes.handledItem,
    fee: service.fee,
    result: service.result.name,
    officeHours: service.officeHours,
    consultation: service.consultation,
    complaint: service.complaint,
    questions: service.questions,
  });

  return {
    async listServices({ query }) {
      return { items: searchServices(parts.index, query.q).map(summaryOf) };
    },
    async getService({ params }) {
      const service = parts.service(params.code);
      if (!service) throw new Problem('not-found');
      return guideOf(service);
    },
  };
}
