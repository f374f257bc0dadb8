import type { SheetField } from '@zero-visit/shared-types';
import fc from 'fast-check';
import { endOf, permittedFields } from '../../bff/src/modules/consent/consent-rules';
import { readSheet, recordSheet } from '../../bff/src/modules/consent/sheet-record';
import { Problem } from '../../bff/src/platform/problem';

const text = (said: string) => ({ 'zh-Hans': said, 'zh-Hant': said, en: said });

const aField = (id: string, more: Partial<SheetField> = {}): SheetField => ({
  id,
  label: text(id),
  source: text('source'),
  receiver: text('receiver'),
  purpose: text('purpose'),
  retention: text('retention'),
  legalBasis: text('basis'),
  basis: 'consent',
  required: true,
  sensitive: false,
  ...more,
});

const sheets = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z][a-zA-Z]{0,9}$/),
    basis: fc.constantFrom('consent' as const, 'statute' as const),
    required: fc.boolean(),
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);

const refusal = (work: () => unknown): Problem => {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('nothing was refused');
};

describe('allowing fields of a sheet', () => {
  const sheet = [
    aField('name', { basis: 'statute' }),
    aField('school'),
    aField('major'),
    aField('mobile', { required: false }),
  ];

  it('permits what was allowed, and what a statute demands without asking', () => {
    expect(permittedFields(sheet, ['school', 'major'])).toEqual(['name', 'school', 'major']);
    expect(permittedFields(sheet, ['major', 'mobile', 'school'])).toEqual(
      sheet.map(({ id }) => id),
    );
  });

  it('names every needed field that was not allowed', () => {
    const { code, extra } = refusal(() => permittedFields(sheet, ['mobile']));
    expect(code).toBe('consent-incomplete');
    expect(extra.errors?.map(({ detail }) => detail)).toEqual([
      'must contain school',
      'must contain major',
    ]);
  });

  it('points at every field that nobody asked for, and at the gaps beside them', () => {
    const { code, extra } = refusal(() => permittedFields(sheet, ['faith', 'school', '__proto__']));
    expect(code).toBe('consent-exceeds-request');
    expect(extra.errors?.map(({ pointer }) => pointer)).toEqual([
      '/body/allowed/0',
      '/body/allowed/2',
      '/body/allowed',
    ]);
  });

  it('permits no field that was neither allowed nor demanded by statute, whatever the sheet', () => {
    fc.assert(
      fc.property(sheets, fc.infiniteStream(fc.boolean()), (drawn, coins) => {
        const fields = drawn.map(({ id, ...more }) => aField(id, more));
        const allowed = fields
          .filter(({ basis, required }) => {
            const wanted = coins.next().value === true;
            return basis === 'consent' && (required || wanted);
          })
          .map(({ id }) => id);
        const permitted = permittedFields(fields, allowed);
        const statutory = fields.filter(({ basis }) => basis === 'statute').map(({ id }) => id);
        expect(new Set(permitted)).toEqual(new Set([...allowed, ...statutory]));
      }),
    );
  });

  it('refuses as soon as one needed field is left out, whatever the sheet', () => {
    fc.assert(
      fc.property(sheets, fc.nat(), (drawn, which) => {
        const fields = drawn.map(({ id, ...more }) => aField(id, more));
        const needed = fields.filter(({ basis, required }) => basis === 'consent' && required);
        fc.pre(needed.length > 0);
        const left = needed[which % needed.length]?.id;
        const allowed = needed.map(({ id }) => id).filter((id) => id !== left);
        expect(refusal(() => permittedFields(fields, allowed)).code).toBe('consent-incomplete');
      }),
    );
  });
});

describe('the end of a consent', () => {
  it('comes after thirty days', () => {
    expect(endOf(new Date('2026-03-01T10:00:00Z'))).toEqual(new Date('2026-03-31T10:00:00Z'));
  });
});

describe('the record of a sheet', () => {
  const sheet = {
    service: { code: 'senior-card', name: text('老年人优待证') },
    receiver: { code: 'civil-affairs', name: text('民政局') },
    fields: [aField('name', { basis: 'statute' }), aField('birthDate')],
  };

  it('has one digest however its members are ordered', () => {
    const { fields, receiver, service } = sheet;
    expect(recordSheet({ fields, receiver, service })).toEqual(recordSheet(sheet));
  });

  it('has another digest for another word', () => {
    const changed = { ...sheet, fields: [aField('name'), aField('birthDate')] };
    expect(recordSheet(changed).digest).not.toBe(recordSheet(sheet).digest);
  });

  it('is read back as it was shown', () => {
    expect(readSheet(recordSheet(sheet).content)).toEqual(sheet);
  });
});
