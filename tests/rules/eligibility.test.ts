import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { FormQuestion, ServiceDefinition } from '@zero-visit/shared-types';
import fc from 'fast-check';
import { askedQuestions, loadCatalogue, unmetConditions } from '../../bff/src/modules/catalogue';
import { yearsBetween } from '../../bff/src/modules/catalogue/eligibility-rules';

const root = path.resolve(import.meta.dirname, '../..');
const { services } = loadCatalogue(path.join(root, 'config/catalogue'));

function service(code: string): ServiceDefinition {
  const found = services.find((each) => each.code === code);
  if (!found) throw new Error(`the catalogue has no ${code}`);
  return found;
}

const reasons = (code: string, values: Record<string, string | boolean>, today = '2026-11-25') =>
  unmetConditions(service(code), values, today).map((reason) => reason['zh-Hans']);

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('an age', () => {
  it.each([
    ['1966-11-25', '2026-11-24', 59],
    ['1966-11-25', '2026-11-25', 60],
    ['1964-02-29', '2024-02-28', 59],
    ['1964-02-29', '2024-02-29', 60],
    ['1964-02-29', '2023-02-28', 58],
    ['1964-02-29', '2023-03-01', 59],
    ['2026-12-01', '2026-11-25', -1],
  ])('from %s to %s is %i', (from, to, years) => {
    expect(yearsBetween(from, to)).toBe(years);
  });

  it('grows by one exactly on each birthday', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 80 }), (born, years) => {
        fc.pre(!born.endsWith('02-29'));
        const birthday = `${Number(born.slice(0, 4)) + years}${born.slice(4)}`;
        const eve = new Date(Date.parse(birthday) - 86_400_000).toISOString().slice(0, 10);
        expect(yearsBetween(born, birthday)).toBe(years);
        expect(yearsBetween(born, eve)).toBe(years - 1);
      }),
    );
  });
});

describe('the conditions of a service', () => {
  const local = { household: '广东省佛山市禅城区' };

  it('are met by a local person from the sixtieth birthday on, and not the day before', () => {
    const values = { ...local, birthDate: '1966-12-20' };
    expect(reasons('senior-card', values, '2026-12-20')).toEqual([]);
    expect(reasons('senior-card', values, '2026-12-19')).toEqual([
      expect.stringContaining('还没有年满60周岁'),
    ]);
  });

  it('treat whoever holds a residence permit like a local person', () => {
    const elsewhere = { household: '湖南省长沙市岳麓区', birthDate: '1957-04-11' };
    expect(reasons('senior-card', { ...elsewhere, residencePermit: true })).toEqual([]);
    expect(reasons('senior-card', { ...elsewhere, residencePermit: false })).toEqual([
      expect.stringContaining('没有有效的居住证'),
    ]);
  });

  it('are each told where several are not met', () => {
    const values = { household: '湖南省长沙市', residencePermit: false, birthDate: '1990-01-01' };
    expect(reasons('senior-card', values)).toHaveLength(2);
  });

  it('take a graduate by household or by file', () => {
    const graduated = { graduationDate: '2026-06-25' };
    const file = { archivePlace: '佛山市禅城区人才服务中心' };
    const away = { household: '广东省茂名市茂南区' };
    expect(reasons('graduate-registration', { ...graduated, ...away, ...file })).toEqual([]);
    expect(
      reasons('graduate-registration', { ...graduated, ...away, archivePlace: '茂名市人才中心' }),
    ).toEqual([expect.stringContaining('请到户籍地或档案所在地报到')]);
    expect(
      reasons('graduate-registration', { graduationDate: '2027-06-25', ...local, ...file }),
    ).toEqual([expect.stringContaining('毕业日期还没到')]);
  });

  it('are not judged while a value is missing', () => {
    expect(reasons('senior-card', {})).toEqual([]);
    expect(reasons('senior-card', { household: '湖南省长沙市' })).toEqual([]);
  });
});

describe('a form', () => {
  const asked = (values: Record<string, string | boolean>) =>
    askedQuestions(service('senior-card').form, values).map(({ id }) => id);

  it('asks for the residence permit where the household is elsewhere, and only there', () => {
    expect(asked({ household: '湖南省长沙市岳麓区' })).toContain('residencePermit');
    expect(asked({ household: '广东省佛山市禅城区' })).not.toContain('residencePermit');
    expect(asked({})).not.toContain('residencePermit');
  });

  it('lets an answer to a question that is not asked count for nothing', () => {
    const label = { 'zh-Hans': '问', 'zh-Hant': '問', en: 'q' };
    const yesNo = { kind: 'yesNo', label, required: true } as const;
    const form: FormQuestion[] = [
      { id: 'a', ...yesNo },
      { id: 'b', ...yesNo, askedWhen: { var: 'a' } },
      { id: 'c', ...yesNo, askedWhen: { var: 'b' } },
    ];
    const ids = (values: Record<string, boolean>) =>
      askedQuestions(form, values).map(({ id }) => id);
    expect(ids({ a: true, b: true })).toEqual(['a', 'b', 'c']);
    expect(ids({ a: false, b: true })).toEqual(['a']);
  });

  it('keeps the order of its questions, whatever is answered', () => {
    const order = service('senior-card').form.map(({ id }) => id);
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...order), fc.string()), (values) => {
        const ids = asked(values);
        expect(ids).toEqual(order.filter((id) => ids.includes(id)));
      }),
    );
  });
});

it('runs rules where code may not be generated', () => {
  const script = `
    const { unmetConditions } = await import('./bff/src/modules/catalogue/eligibility-rules.ts');
    const holds = { '>=': [{ yearsBetween: [{ var: 'birthDate' }, { var: 'today' }] }, 60] };
    const otherwise = { 'zh-Hans': '早', 'zh-Hant': '早', en: 'early' };
    const unmet = unmetConditions({ eligibility: [{ holds, otherwise }] }, { birthDate: '1990-01-01' }, '2026-11-25');
    process.stdout.write(unmet[0].en);`;
  const flags = ['--disallow-code-generation-from-strings', '--import', 'tsx'];
  const said = execFileSync(process.execPath, [...flags, '--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  expect(said).toBe('early');
});
