/**
 * A page out of rows that were read with one more than it holds: that one tells whether it is the
 * last. `more` is what the answer carries beside its items: the `after` of the next page, if any.
 */
export function cutPage<Row extends { readonly id: string }>(
  rows: readonly Row[],
  limit: number,
): { page: Row[]; more: { next?: string } } {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { page, more: rows.length > limit && last ? { next: last.id } : {} };
}
