import * as z from 'zod';
import { Case, CaseId } from '../cases/case';
import { defineRoutes } from '../route';

/** Five levels, one rating for each finished case (GB/T 39735): 5 very satisfied … 1 very dissatisfied. */
export const Rating = z.strictObject({
  stars: z.int().min(1).max(5),
  comment: z.string().trim().max(500).optional(),
});
export type Rating = z.infer<typeof Rating>;

export const ratingRoutes = defineRoutes({
  rateCase: {
    method: 'POST',
    path: '/cases/:id/rating',
    summary: 'Rates a finished case, once',
    access: 'citizen',
    audit: 'own',
    params: z.strictObject({ id: CaseId }),
    body: Rating,
    idempotent: true,
    success: 201,
    response: Case,
    problems: ['rating-not-possible'],
  },
});
