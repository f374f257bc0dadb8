import type { SheetField } from '@zero-visit/shared-types';

/** How the owner is addressed about a field: told, asked with the rest, asked by itself, free to leave off. */
export type SheetPart = 'told' | 'needed' | 'sensitive' | 'optional';

/** Fields for which receiver, retention and legal basis are the same, so that these are said once. */
export type SheetBlock = Pick<SheetField, 'receiver' | 'retention' | 'legalBasis'> & {
  readonly fields: readonly SheetField[];
};

/** What the law needs is told and not asked (PIPL §13(3)); what is sensitive gets a tap of its own (§29). */
export function partOf({ basis, required, sensitive }: SheetField): SheetPart {
  if (basis === 'statute') return 'told';
  if (!required) return 'optional';
  return sensitive ? 'sensitive' : 'needed';
}

/** The blocks of one part, in the order of the sheet. */
export function blocksOf(sheet: readonly SheetField[], part: SheetPart): SheetBlock[] {
  const blocks = new Map<string, SheetBlock & { fields: SheetField[] }>();
  for (const field of sheet) {
    if (partOf(field) !== part) continue;
    const { receiver, retention, legalBasis } = field;
    const key = JSON.stringify([receiver, retention, legalBasis]);
    const block = blocks.get(key) ?? { receiver, retention, legalBasis, fields: [] };
    block.fields.push(field);
    blocks.set(key, block);
  }
  return [...blocks.values()];
}

/** What is allowed by signing: everything needed, and what was switched on by itself. */
export const allowedBy = (
  sheet: readonly SheetField[],
  switchedOn: ReadonlySet<string>,
): string[] =>
  sheet
    .filter((field) => {
      const part = partOf(field);
      return part === 'needed' || (part !== 'told' && switchedOn.has(field.id));
    })
    .map(({ id }) => id);

/** Sensitive fields that the service needs and that are still off. */
export const stillOff = (
  sheet: readonly SheetField[],
  switchedOn: ReadonlySet<string>,
): SheetField[] =>
  sheet.filter((field) => partOf(field) === 'sensitive' && !switchedOn.has(field.id));
