import type { AnswerValue, FormQuestion } from '@zero-visit/shared-types';
import fc from 'fast-check';
import { faultOfAnswer, isBlank } from '../../bff/src/modules/applications/answer-rules';
import {
  correctedAnswers,
  faultsOfCorrection,
} from '../../bff/src/modules/applications/correction-rules';

const text = (said: string) => ({ 'zh-Hans': said, 'zh-Hant': said, en: said });

const aQuestion = (more: Partial<FormQuestion> = {}): FormQuestion => ({
  id: 'asked',
  kind: 'text',
  label: text('asked'),
  required: true,
  ...more,
});

describe('a value given to a question', () => {
  const options = [{ value: 'a', label: text('a') }];

  it.each<[string, Partial<FormQuestion>, AnswerValue, boolean]>([
    ['a line of text', {}, '祖庙街道', true],
    ['a number for a text', {}, 7, false],
    ['a text of two lines where one is asked', {}, 'a\nb', false],
    ['a long text of two lines', { kind: 'longText' }, 'a\nb', true],
    ['a long text with a bell', { kind: 'longText' }, 'a\u0007b', false],
    ['a text that is longer than the form allows', { maxLength: 3 }, '四个汉字', false],
    ['a text of 201 characters', {}, 'a'.repeat(201), false],
    ['an option', { kind: 'choice', options }, 'a', true],
    ['no option', { kind: 'choice', options }, 'b', false],
    ['any value where there are no options', { kind: 'choice' }, 'a', false],
    ['a date', { kind: 'date' }, '2026-02-28', true],
    ['a day that no calendar has', { kind: 'date' }, '2026-02-30', false],
    ['an instant for a date', { kind: 'date' }, '2026-02-28T00:00:00Z', false],
    ['a yes', { kind: 'yesNo' }, true, true],
    ['the word yes', { kind: 'yesNo' }, 'yes', false],
    ['a number for an address', { kind: 'address' }, 1, false],
  ])('is judged by its kind: %s', (_, more, value, fits) => {
    expect(faultOfAnswer(aQuestion(more), value) === undefined).toBe(fits);
  });

  it('is told in words what its pattern wants', () => {
    const question = aQuestion({ pattern: { expression: '^\\d{6}$', says: text('六位数字') } });
    expect(faultOfAnswer(question, '528000')).toBeUndefined();
    expect(faultOfAnswer(question, '5280')).toBe('六位数字');
  });

  it('is measured before an expression sees it', () => {
    const slow = aQuestion({ pattern: { expression: '^(a+)+$', says: text('a') }, maxLength: 20 });
    const begun = performance.now();
    expect(faultOfAnswer(slow, `${'a'.repeat(2000)}!`)).toBe('has at most 20 characters');
    expect(performance.now() - begun).toBeLessThan(50);
  });

  it('is blank when nothing but spaces stands in it', () => {
    expect([null, '', ' \t　'].map(isBlank)).toEqual([true, true, true]);
    expect([false, 0, ' a'].map(isBlank)).toEqual([false, false, false]);
  });
});

describe('a correction', () => {
  const values = fc.oneof(fc.string(), fc.boolean(), fc.integer());
  const answers = fc.dictionary(
    fc.constantFrom('name', 'school', 'photo', 'address'),
    values.map((value) => ({ value, source: 'register' as const })),
  );
  const corrections = fc.dictionary(fc.constantFrom('school', 'photo'), values);

  it('leaves what was not corrected byte for byte', () => {
    fc.assert(
      fc.property(answers, corrections, (before, corrected) => {
        const after = correctedAnswers(before, corrected);
        for (const id of Object.keys(before).filter((each) => !Object.hasOwn(corrected, each))) {
          expect(JSON.stringify(after[id])).toBe(JSON.stringify(before[id]));
        }
        for (const [id, value] of Object.entries(corrected)) {
          expect(after[id]).toEqual({ value, source: 'citizen' });
        }
      }),
    );
  });

  it('is refused with every fault', () => {
    const form = [aQuestion({ id: 'school' }), aQuestion({ id: 'born', kind: 'date' })];
    expect(faultsOfCorrection(form, { school: ' ', born: 'x', other: 'y' })).toEqual([
      { pointer: '/body/answers/school', detail: 'needs an answer' },
      { pointer: '/body/answers/born', detail: 'is a date, YYYY-MM-DD' },
      { pointer: '/body/answers/other', detail: 'is no question of this form' },
    ]);
  });
});
