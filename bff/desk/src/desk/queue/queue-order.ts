/** The order in which the queue was last seen, so that a decided case leads on to the next one. */
let order: readonly string[] = [];

export function rememberOrder(ids: readonly string[]): void {
  order = ids;
}

/** The case after this one as the queue was last seen, or undefined at its end. */
export function caseAfter(id: string): string | undefined {
  const at = order.indexOf(id);
  return at < 0 ? undefined : order[at + 1];
}
