import * as z from 'zod';
import { AssuranceLevel } from '../identity/assurance-level';
import { LocalText } from '../local-text';
import { defineRoutes } from '../route';

/** A service as a line of the catalogue. */
export const ServiceSummary = z
  .object({
    code: z.string(),
    name: LocalText,
    summary: LocalText,
    department: LocalText,
    level: AssuranceLevel,
    instant: z.boolean(),
    visits: z.number().int(),
    promisedDays: z.number().int(),
    delivery: z.enum(['mail', 'electronic']),
    open: z.boolean(),
  })
  .meta({ id: 'ServiceSummary' });
export type ServiceSummary = z.infer<typeof ServiceSummary>;

/** The public guide of a service (办事指南; the elements are those of the national tables). */
export const ServiceGuide = ServiceSummary.extend({
  audience: LocalText,
  legalBasis: z.array(LocalText),
  conditions: z.array(LocalText),
  materials: z.array(
    z.object({ name: LocalText, needed: z.boolean(), reason: LocalText.optional() }),
  ),
  steps: z.array(z.object({ name: LocalText, days: z.number().int() })),
  statutoryDays: z.number().int().optional(),
  /** 网上办理深度, 1 to 4. */
  depth: z.number().int(),
  /** 业务办理项编码, 33 characters. */
  itemCode: z.string(),
  fee: LocalText,
  result: LocalText,
  officeHours: LocalText,
  consultation: z.object({ telephone: z.string(), address: LocalText }),
  complaint: z.object({ telephone: z.string(), address: LocalText }),
  questions: z.array(z.object({ question: LocalText, answer: LocalText })),
}).meta({ id: 'ServiceGuide' });
export type ServiceGuide = z.infer<typeof ServiceGuide>;

const params = z.strictObject({ code: z.string().max(40) });

export const serviceRoutes = defineRoutes({
  listServices: {
    method: 'GET',
    path: '/services',
    summary: 'The catalogue, searched by Chinese, pinyin or initials',
    access: 'public',
    audit: 'none',
    query: z.strictObject({ q: z.string().trim().max(50).optional() }),
    success: 200,
    response: z.object({ items: z.array(ServiceSummary) }),
    conditional: true,
  },
  getService: {
    method: 'GET',
    path: '/services/:code',
    summary: 'The guide of one service',
    access: 'public',
    audit: 'none',
    params,
    success: 200,
    response: ServiceGuide,
    conditional: true,
  },
});
