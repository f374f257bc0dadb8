import * as z from 'zod';

/** Lists are paged by key: `after` is the id of the last row seen. */
export const PageQuery = z.strictObject({
  after: z.string().max(64).optional(),
  limit: z.coerce.number().int().min(1).max(50).default(20),
});

/** One page of a list; `next` is the `after` of the following page, absent on the last. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().optional() });
