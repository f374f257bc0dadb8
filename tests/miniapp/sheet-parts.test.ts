import type { LocalText, SheetField } from '@zero-visit/shared-types';
import fc from 'fast-check';
import {
  allowedBy,
  blocksOf,
  partOf,
  stillOff,
} from '../../miniapp/src/features/consent/sheet-parts';

const text = (said: string): LocalText => ({ 'zh-Hans': said, 'zh-Hant': said, en: said });

const fields = fc
  .uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{3,8}$/),
      basis: fc.constantFrom('consent', 'statute'),
      required: fc.boolean(),
      sensitive: fc.boolean(),
      retention: fc.constantFrom(text('五年'), text('十年')),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  )
  .map((some) =>
    some.map(
      (field): SheetField => ({
        ...field,
        label: text(field.id),
        source: text('人口库'),
        receiver: text('人社局'),
        purpose: text('核对'),
        legalBasis: text('§23'),
      }),
    ),
  );

const parts = ['told', 'needed', 'sensitive', 'optional'] as const;

describe('the parts of the sheet', () => {
  it('show every field, once', () => {
    fc.assert(
      fc.property(fields, (sheet) => {
        const shown = parts.flatMap((part) =>
          blocksOf(sheet, part).flatMap((block) => block.fields.map(({ id }) => id)),
        );
        expect(shown.sort()).toEqual(sheet.map(({ id }) => id).sort());
      }),
    );
  });

  it('say once what holds for several fields, and nothing that holds for only some', () => {
    fc.assert(
      fc.property(fields, (sheet) => {
        for (const part of parts) {
          for (const block of blocksOf(sheet, part)) {
            expect(block.fields.every(({ retention }) => retention === block.retention)).toBe(true);
          }
        }
      }),
    );
  });

  it('fake no choice where the law decides', () => {
    fc.assert(
      fc.property(fields, (sheet) => {
        const everything = new Set(sheet.map(({ id }) => id));
        const allowed = allowedBy(sheet, everything);
        const told = sheet.filter((field) => partOf(field) === 'told');
        expect(told.some(({ id }) => allowed.includes(id))).toBe(false);
      }),
    );
  });

  it('leave out what may be left out until it is switched on', () => {
    fc.assert(
      fc.property(fields, (sheet) => {
        const allowed = allowedBy(sheet, new Set());
        expect(
          sheet.filter(({ id }) => allowed.includes(id)).every(({ required }) => required),
        ).toBe(true);
      }),
    );
  });

  it('never allow what is sensitive without a tap of its own', () => {
    fc.assert(
      fc.property(fields, (sheet) => {
        const allowed = allowedBy(sheet, new Set());
        expect(sheet.some(({ id, sensitive }) => sensitive && allowed.includes(id))).toBe(false);
      }),
    );
  });

  it('name what is still off, until nothing needed is', () => {
    fc.assert(
      fc.property(fields, (sheet) => {
        const off = stillOff(sheet, new Set()).map(({ id }) => id);
        const needed = sheet.filter(({ basis, required }) => basis === 'consent' && required);
        expect([...allowedBy(sheet, new Set(off))].sort()).toEqual(
          needed.map(({ id }) => id).sort(),
        );
      }),
    );
  });
});
