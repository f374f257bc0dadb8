import path from 'node:path';
import { type AnswerValue, NewAddress, readIdNumber } from '@zero-visit/shared-types';
import { sandboxPeople } from '../../bff/src/integrations/sandbox-people';
import { askedQuestions, loadCatalogue, unmetConditions } from '../../bff/src/modules/catalogue';

const files = loadCatalogue(path.resolve(import.meta.dirname, '../../config/catalogue'));
const today = '2026-11-25';

const person = (id: string) => {
  const found = sandboxPeople.find((each) => each.id === id);
  if (!found) throw new Error(`nobody is called ${id}`);
  return found;
};

/** What a service makes of a person: unmet conditions, and questions that no register fills. */
function outcome(id: string, code: string, typed: Record<string, AnswerValue> = {}) {
  const service = files.services.find((each) => each.code === code);
  if (!service) throw new Error(`there is no ${code}`);
  const values = { ...Object.assign({}, ...Object.values(person(id).registers)), ...typed };
  const form = askedQuestions(service.form, values);
  return {
    unmet: unmetConditions(service, values, today).map((reason) => reason['zh-Hans']),
    toType: form
      .filter(({ required, kind }) => required && kind !== 'address' && kind !== 'picture')
      .filter(({ prefilledBy }) => values[prefilledBy ?? ''] === undefined)
      .map((question) => question.id),
  };
}

const ready = { unmet: [], toType: [] };

describe('the invented people', () => {
  it('are at least forty, and no two share what tells them apart', () => {
    expect(sandboxPeople.length).toBeGreaterThanOrEqual(40);
    for (const key of ['id', 'idNumber', 'mobile', 'pin'] as const) {
      expect(new Set(sandboxPeople.map((each) => each[key])).size).toBe(sandboxPeople.length);
    }
  });

  it.each(sandboxPeople.map((each) => [each.name, each] as const))(
    '%s has a valid number, mobile, PIN, story and something to try',
    (_name, each) => {
      expect(readIdNumber(each.idNumber).valid).toBe(true);
      expect(NewAddress.shape.mobile.safeParse(each.mobile).success).toBe(true);
      expect(each.pin).toMatch(/^\d{6}$/);
      expect(each.story).not.toBe('');
      expect(each.tries.length).toBeGreaterThan(0);
      for (const code of each.tries) {
        expect(files.services.map((service) => service.code)).toContain(code);
      }
    },
  );

  it('have values of the dictionary alone, each in the register that holds it and of its kind', () => {
    for (const { registers } of sandboxPeople)
      for (const [register, values] of Object.entries(registers))
        for (const [id, value] of Object.entries(values)) {
          const field = files.fields.find((each) => each.id === id);
          expect(field?.register).toBe(register);
          if (field?.kind === 'date') expect(value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          const type = { text: 'string', date: 'string', yesNo: 'boolean', number: 'number' };
          expect(typeof value).toBe(type[field?.kind ?? 'text']);
        }
  });
});

describe('their stories', () => {
  it('林添 types nothing for the registration nor for the proof', () => {
    expect(outcome('lin-tian', 'graduate-registration')).toEqual(ready);
    expect(outcome('lin-tian', 'insurance-proof')).toEqual(ready);
  });

  it.each(['chen-guohua', 'wong-ka-yan', 'pan-xiuying', 'xu-guifang', 'chan-tai-man'])(
    '%s may have the senior card',
    (id) => {
      expect(outcome(id, 'senior-card')).toEqual(ready);
    },
  );

  it.each([
    ['zhao-ming', 'senior-card', '还没有年满60周岁'],
    ['zhou-jianguo', 'senior-card', '还没有年满60周岁'],
    ['tan-deming', 'senior-card', '没有有效的居住证'],
    ['li-wenbo', 'graduate-registration', '请到户籍地或档案所在地报到'],
    ['luo-jiahui', 'insurance-proof', '没有参保记录'],
  ])('%s is told why %s is not possible', (id, code, reason) => {
    expect(outcome(id, code).unmet).toEqual([expect.stringContaining(reason)]);
  });

  it.each([
    ['liang-xiaowen', 'graduate-registration', ['degree', 'destination']],
    ['huang-meiling', 'graduate-registration', ['household']],
  ])('%s is asked by %s for what the registers lack, and for nothing else', (id, code, gaps) => {
    expect(outcome(id, code).toType).toEqual(gaps);
  });

  it('何志远 may correct what the register has wrong', () => {
    const major = files.services
      .find(({ code }) => code === 'graduate-registration')
      ?.form.find(({ id }) => id === 'major');
    expect(person('he-zhiyuan').registers.education?.major).toBe('会计学');
    expect(major?.fixed).not.toBe(true);
  });

  it('show each kind of number, a rare character and a dotted name', () => {
    const kinds = new Set(sandboxPeople.map(({ idNumber }) => readIdNumber(idNumber).kind));
    expect([...kinds].sort()).toEqual(['foreignPermanent', 'hkMoTwResidence', 'resident']);
    expect(sandboxPeople.some(({ name }) => name.includes('𫖯'))).toBe(true);
    expect(sandboxPeople.some(({ name }) => name.includes('·'))).toBe(true);
  });

  it('of ordinary people need nothing that is not there', () => {
    const special = [
      'zhao-ming',
      'zhou-jianguo',
      'tan-deming',
      'li-wenbo',
      'luo-jiahui',
      'liang-xiaowen',
      'huang-meiling',
    ];
    for (const { id, tries } of sandboxPeople)
      if (!special.includes(id)) for (const code of tries) expect(outcome(id, code)).toEqual(ready);
  });
});
