/**
 * The one spelling of a JSON value: keys sorted, no blanks (RFC 8785, for texts, booleans, safe
 * integers, lists and objects; absent and undefined are the same). Throws on anything else.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, each]) => `${JSON.stringify(name)}:${canonicalText(each)}`);
    return `{${parts.join(',')}}`;
  }
  if (typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (Number.isSafeInteger(value)) return String(value);
  throw new TypeError(`no canonical spelling for ${typeof value}`);
}
