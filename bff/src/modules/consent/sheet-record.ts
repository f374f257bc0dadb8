import { createHash } from 'node:crypto';
import { canonicalText, type LocalText, type SheetField } from '@zero-visit/shared-types';

/** A sheet as it was shown to every citizen alike: no value of anybody stands in it. */
export type SheetRecord = {
  readonly service: { readonly code: string; readonly name: LocalText };
  readonly receiver: { readonly code: string; readonly name: LocalText };
  readonly fields: readonly SheetField[];
};

/** The canonical text of a sheet (JSON, keys in order, no spaces) and its SHA-256, hex. */
export function recordSheet(sheet: SheetRecord): { content: string; digest: string } {
  const content = canonicalText(sheet);
  return { content, digest: createHash('sha256').update(content).digest('hex') };
}

/** The sheet behind a canonical text of ours. */
export const readSheet = (content: string): SheetRecord => JSON.parse(content);
