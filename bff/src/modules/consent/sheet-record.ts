import { createHash } from 'node:crypto';
import type { LocalText, SheetField } from '@zero-visit/shared-types';

/** A sheet as it was shown to every citizen alike: no value of anybody stands in it. */
export type SheetRecord = {
  readonly service: { readonly code: string; readonly name: LocalText };
  readonly receiver: { readonly code: string; readonly name: LocalText };
  readonly fields: readonly SheetField[];
};

/** The canonical text of a sheet (JSON, keys in order, no spaces) and its SHA-256, hex. */
export function recordSheet(sheet: SheetRecord): { content: string; digest: string } {
  const content = canonical(sheet);
  return { content, digest: createHash('sha256').update(content).digest('hex') };
}

/** The sheet behind a canonical text of ours. */
export const readSheet = (content: string): SheetRecord => JSON.parse(content);

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(',')}}`;
}
