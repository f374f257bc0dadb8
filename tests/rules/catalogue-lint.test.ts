import path from 'node:path';
import type {
  Department,
  FormQuestion,
  Register,
  RegisterField,
  ServiceDefinition,
} from '@zero-visit/shared-types';
import { lintCatalogue, loadCatalogue } from '../../bff/src/modules/catalogue';

const folder = path.resolve(import.meta.dirname, '../../config/catalogue');
const said = (text: string) => ({ 'zh-Hans': text, 'zh-Hant': text, en: text });

/** The real catalogue, to be made wrong: its lists and its three services by name. */
type Files = {
  departments: Department[];
  registers: Register[];
  fields: RegisterField[];
  graduate: ServiceDefinition;
  senior: ServiceDefinition;
  proof: ServiceDefinition;
};

/** The faults of the real catalogue after one thing in it was made wrong. */
function faultsWith(change: (files: Files) => void): string[] {
  const loaded = structuredClone(loadCatalogue(folder));
  const files = {
    departments: [...loaded.departments],
    registers: [...loaded.registers],
    fields: [...loaded.fields],
    services: loaded.services,
  };
  const byCode = (code: string) => one(loaded.services.filter((each) => each.code === code));
  change({
    ...files,
    graduate: byCode('graduate-registration'),
    senior: byCode('senior-card'),
    proof: byCode('insurance-proof'),
  });
  return lintCatalogue(files);
}

function one<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('the catalogue lacks what this test changes');
  return first;
}

const question = (service: ServiceDefinition, id: string): FormQuestion =>
  one(service.form.filter((each) => each.id === id));

/** What a clerk may get wrong, and the words that say so. */
const mistakes: [title: string, says: string, change: (files: Files) => void][] = [
  // ids that lead nowhere or name two things
  [
    'two departments of one code',
    'two departments are hrss',
    ({ departments }) => departments.push({ ...one(departments), places: [] }),
  ],
  [
    'two places of one code',
    'two places are police-hall',
    ({ departments }) => {
      const police = departments.find(({ code }) => code === 'public-security');
      police?.places.push(...structuredClone(police.places));
    },
  ],
  [
    'two registers of one id',
    'two registers are population',
    ({ registers }) => registers.push(structuredClone(one(registers))),
  ],
  [
    'two fields of one id',
    'two fields are name',
    ({ fields }) => fields.push(structuredClone(one(fields))),
  ],
  [
    'a register of no department',
    'is kept by nobody',
    ({ registers }) => Object.assign(one(registers), { department: 'nobody' }),
  ],
  [
    'a field of no register',
    'is held by nothing',
    ({ fields }) => Object.assign(one(fields), { register: 'nothing' }),
  ],
  [
    'a service of no department',
    'its department nobody is unknown',
    ({ senior }) => Object.assign(senior, { department: 'nobody' }),
  ],
  [
    'a requested field that is not in the dictionary',
    'the field shoeSize is not in the dictionary',
    ({ senior }) => Object.assign(one(senior.fields), { field: 'shoeSize' }),
  ],
  [
    'a field asked for twice',
    'the field name is asked for twice',
    ({ senior }) => senior.fields.push(structuredClone(one(senior.fields))),
  ],
  [
    'a prefill that the sheet leaves out',
    'is filled by school, which the sheet leaves out',
    ({ senior }) => Object.assign(question(senior, 'household'), { prefilledBy: 'school' }),
  ],
  [
    'a result line from nowhere',
    'the result states nothing',
    ({ senior }) => Object.assign(one(senior.result.lines), { from: 'nothing' }),
  ],
  // forms and rules
  [
    'two questions of one id',
    'two questions are sex',
    ({ senior }) => senior.form.push(structuredClone(question(senior, 'sex'))),
  ],
  [
    'a question named like what every object has',
    'no question may be called constructor',
    ({ senior }) => Object.assign(question(senior, 'photo'), { id: 'constructor' }),
  ],
  [
    'a choice without options',
    'purpose is a choice with 0 options',
    ({ proof }) => Object.assign(question(proof, 'purpose'), { options: [] }),
  ],
  [
    'a text with options',
    'household is a text with 1 options',
    ({ senior }) =>
      Object.assign(question(senior, 'household'), { options: [{ value: 'a', label: said('a') }] }),
  ],
  [
    'a default that is no option',
    'the default of purpose is none of its options',
    ({ proof }) => Object.assign(question(proof, 'purpose'), { default: 'none' }),
  ],
  [
    'a pattern that is no expression',
    'the pattern of household is no expression',
    ({ senior }) =>
      Object.assign(question(senior, 'household'), {
        pattern: { expression: '(', says: said('?') },
      }),
  ],
  [
    'a fixed question that no register fills',
    'photo is fixed, but no register fills it',
    ({ senior }) => Object.assign(question(senior, 'photo'), { fixed: true }),
  ],
  [
    'an operator that rules do not have',
    'uses throw',
    ({ senior }) => Object.assign(one(senior.eligibility), { holds: { throw: 'x' } }),
  ],
  [
    'a question that depends on a later one',
    'residencePermit depends on photo',
    ({ senior }) =>
      Object.assign(question(senior, 'residencePermit'), {
        askedWhen: { '!': [{ var: 'photo' }] },
      }),
  ],
  [
    'a condition over an answer that may be left out',
    'reads insuranceState, which is no required question',
    ({ graduate }) =>
      Object.assign(one(graduate.eligibility), {
        holds: { '!': [{ var: 'insuranceState' }] },
      }),
  ],
  // the auditors' consistency rules
  [
    'a promise of no days that is not instant',
    'instant exactly when it promises 0 days',
    ({ senior }) =>
      Object.assign(senior, {
        promisedDays: 0,
        steps: senior.steps.map((step) => ({ ...step, days: 0 })),
      }),
  ],
  [
    'a promise beyond the law',
    'promises later than the law allows',
    ({ senior }) => Object.assign(senior, { statutoryDays: 5 }),
  ],
  [
    'an instant result that is mailed',
    'what is mailed is not there at once',
    ({ proof }) => Object.assign(proof, { delivery: 'mail' }),
  ],
  [
    'an end before the beginning',
    'it ends before it begins',
    ({ senior }) => Object.assign(senior, { validTo: '2000-01-01' }),
  ],
  [
    'a 批复 that is no approval',
    'a 批复 ends as an approval',
    ({ senior }) => Object.assign(senior.result, { name: said('关于优待的批复') }),
  ],
  [
    'a 证 that is no certificate',
    'a 证 ends as a certificate',
    ({ senior }) => Object.assign(senior.result, { kind: 'document' }),
  ],
  [
    'visits without a reason',
    'visits need their reason',
    ({ senior }) => Object.assign(senior, { visits: 1, depth: 3 }),
  ],
  [
    'a reason without visits',
    'a reason for visits, and no visit',
    ({ senior }) => Object.assign(senior, { visitReason: said('?') }),
  ],
  [
    'nobody comes and it is not online',
    'nobody comes, and it is not online',
    ({ senior }) => Object.assign(senior, { online: false }),
  ],
  [
    'depth 4 with a visit',
    'depth 4 means that nobody comes',
    ({ senior }) => Object.assign(senior, { visits: 1, visitReason: said('?') }),
  ],
  [
    'depth 3 with two visits',
    'depth 3 means one visit at most',
    ({ senior }) => Object.assign(senior, { visits: 2, depth: 3, visitReason: said('?') }),
  ],
  [
    'depth 2 with three visits',
    'depth 2 means two visits at most',
    ({ senior }) => Object.assign(senior, { visits: 3, depth: 2, visitReason: said('?') }),
  ],
  [
    'one telephone for questions and complaints',
    'go to one telephone',
    ({ senior }) => Object.assign(senior.complaint, { telephone: senior.consultation.telephone }),
  ],
  [
    'a telephone without area code',
    'written with the area code',
    ({ senior }) => Object.assign(senior.complaint, { telephone: '12345' }),
  ],
  [
    'an address without a window',
    'down to the window or the room',
    ({ senior }) => Object.assign(senior.complaint, { address: said('禅城区行政服务中心') }),
  ],
  [
    'office hours without days',
    'office hours say on which days',
    ({ senior }) => Object.assign(senior, { officeHours: said('9:00–17:00') }),
  ],
  [
    'a process without its decision',
    'its steps leave out 决定',
    ({ senior }) => senior.steps.splice(2, 1),
  ],
  [
    'steps that take longer than promised',
    'its steps take 11 days, and 10 are promised',
    ({ senior }) => Object.assign(one(senior.steps), { days: 2 }),
  ],
  [
    'mail without an address',
    'an address is asked for exactly when something is mailed',
    ({ senior }) => senior.form.pop(),
  ],
  [
    'a printed proof for anybody',
    'proofs are printed for people who were present',
    ({ proof }) => Object.assign(proof, { level: 'L2' }),
  ],
  [
    'an instant proof of what somebody typed',
    'it states what somebody typed: employer',
    ({ proof }) => Object.assign(question(proof, 'employer'), { fixed: false }),
  ],
  [
    'item codes of another department',
    'item codes are credit code 18',
    ({ senior }) => Object.assign(senior.itemCodes, { handledItem: '9'.repeat(33) }),
  ],
  [
    'data authorised by somebody who was not present',
    'data is only authorised by people who were present',
    ({ graduate }) => Object.assign(graduate, { level: 'L2' }),
  ],
  // the zero-material rule
  [
    'a paper whose field a register holds',
    '身份证 is demanded, though the field idNumber holds it',
    ({ senior }) => Object.assign(one(senior.materials), { needed: true }),
  ],
  [
    'a paper that a register replaces, by its name alone',
    '户口本原件 is demanded, though population holds it',
    ({ senior }) => senior.materials.push({ name: said('户口本原件'), needed: true }),
  ],
  [
    'a dropped paper without a reason',
    '报到证 is not needed, and nobody is told why',
    ({ graduate }) => delete graduate.materials[3]?.reason,
  ],
  [
    'a picture of a paper',
    'photo wants a picture of what population holds',
    ({ senior }) => Object.assign(question(senior, 'photo'), { label: said('身份证照片') }),
  ],
  [
    'a question for what a register holds, by its id',
    'school is to be typed, though education holds it',
    ({ graduate }) => delete question(graduate, 'school').prefilledBy,
  ],
  [
    'a question for what a register holds, by its words',
    'whereFrom is to be typed, though education holds it',
    ({ senior }) =>
      senior.form.splice(5, 0, {
        id: 'whereFrom',
        kind: 'text',
        label: said('毕业院校'),
        required: true,
      }),
  ],
  [
    'a field that goes nowhere',
    'sex is asked for and goes nowhere',
    ({ senior }) => senior.form.splice(2, 1),
  ],
];

describe('the catalogue', () => {
  it('is fit to be published as it stands', () => {
    expect(faultsWith(() => {})).toEqual([]);
  });

  it.each(mistakes)('cannot be published with %s', (_title, says, change) => {
    expect(faultsWith(change).join('\n')).toContain(says);
  });

  it('lists every fault at once', () => {
    const faults = faultsWith(({ senior, proof }) => {
      Object.assign(senior, { online: false, department: 'nobody' });
      Object.assign(proof, { level: 'L2' });
    });
    expect(faults.join('\n')).toContain('nobody is unknown');
    expect(faults.join('\n')).toContain('it is not online');
    expect(faults.join('\n')).toContain('insurance-proof.json: proofs are printed');
  });
});
