import type { Answer, AnswerValue } from '@zero-visit/shared-types';
import fc from 'fast-check';
import {
  answersTo,
  answerTo,
  faultsOfAnswers,
  type Layers,
  missingFrom,
  pendingFor,
  statementsOf,
  typedAfter,
  valuesOf,
} from '../../bff/src/modules/applications/draft-rules';
import { aQuestion, text } from '../support/question';

const aLayers = (more: Partial<Layers> = {}): Layers => ({
  fields: {},
  typed: {},
  pictures: {},
  ...more,
});

const registered = (value: AnswerValue): Answer => ({
  value,
  source: 'register',
  register: text('教育局'),
  asOf: '2026-06-01T00:00:00Z',
});

const school = aQuestion('school', { prefilledBy: 'school' });
const form = [
  school,
  aQuestion('birthDate', { kind: 'date', prefilledBy: 'birthDate', fixed: true }),
  aQuestion('months', { prefilledBy: 'months', required: false }),
  aQuestion('purpose', {
    kind: 'choice',
    options: [
      { value: 'general', label: text('通用') },
      { value: 'school', label: text('入学') },
    ],
    default: 'general',
  }),
  aQuestion('photo', { kind: 'picture' }),
];

describe('the answer to a question', () => {
  it('is what the register said, with its pedigree', () => {
    const layers = aLayers({ fields: { school: registered('佛山大学') } });
    expect(answerTo(school, layers)).toEqual(registered('佛山大学'));
  });

  it('is what the citizen typed, whatever the register says', () => {
    const layers = aLayers({
      fields: { school: registered('佛山大学') },
      typed: { school: '中山大学' },
    });
    expect(answerTo(school, layers)).toEqual({ value: '中山大学', source: 'citizen' });
  });

  it('is nothing once the citizen has emptied it', () => {
    const layers = aLayers({ fields: { school: registered('佛山大学') }, typed: { school: null } });
    expect(answerTo(school, layers)).toBeUndefined();
  });

  it('is the default of the form until another one is given', () => {
    expect(answersTo(form, aLayers())).toEqual({
      purpose: { value: 'general', source: 'citizen' },
    });
    expect(answersTo(form, aLayers({ typed: { purpose: 'school' } })).purpose?.value).toBe(
      'school',
    );
  });

  it('is a number of a register in words where a text is asked', () => {
    const layers = aLayers({ fields: { months: registered(37) } });
    expect(answersTo(form, layers).months?.value).toBe('37');
  });

  it('is nothing where the register holds what the question cannot', () => {
    const layers = aLayers({ fields: { birthDate: registered('1958 年夏天') } });
    expect(answersTo(form, layers).birthDate).toBeUndefined();
  });

  it('never comes from a typed value where only a register may speak', () => {
    const layers = aLayers({ typed: { birthDate: '1950-01-01' } });
    expect(answersTo(form, layers).birthDate).toBeUndefined();
  });
});

const typedValues = fc.dictionary(
  fc.constantFrom('school', 'months'),
  fc.oneof(fc.constant(null), fc.string({ minLength: 1, maxLength: 20 })),
);
const readings = fc.dictionary(
  fc.constantFrom('school', 'months', 'birthDate'),
  fc.string({ minLength: 1, maxLength: 20 }).map(registered),
);

describe('a register that answers late', () => {
  it('takes no typed answer away, whatever it says and whenever', () => {
    fc.assert(
      fc.property(typedValues, readings, readings, (typed, before, late) => {
        const then = answersTo(form, aLayers({ typed, fields: before }));
        const now = answersTo(form, aLayers({ typed, fields: { ...before, ...late } }));
        for (const id of Object.keys(typed)) expect(now[id]).toEqual(then[id]);
      }),
    );
  });

  it('is waited for by its questions, and by its field where no question waits', () => {
    const outstanding = [{ register: 'education', fields: ['school', 'degree'] }];
    expect(pendingFor(form, aLayers(), outstanding)).toEqual(['school', 'degree']);
    const typed = aLayers({ typed: { school: '中山大学' } });
    expect(pendingFor(form, typed, outstanding)).toEqual(['school', 'degree']);
    expect(pendingFor(form, aLayers(), [])).toEqual([]);
  });
});

describe('saving answers', () => {
  it('reads back what was saved, whatever was there', () => {
    fc.assert(
      fc.property(typedValues, readings, typedValues, (typed, fields, answers) => {
        const layers = aLayers({ typed, fields });
        fc.pre(faultsOfAnswers(form, layers, answers).length === 0);
        const after = answersTo(form, { ...layers, typed: typedAfter(form, layers, answers) });
        for (const [id, value] of Object.entries(answers)) {
          const blank = value === null || value.trim() === '';
          expect(after[id]?.value).toBe(blank ? undefined : value);
        }
      }),
    );
  });

  it('changes no answer that was not saved', () => {
    fc.assert(
      fc.property(typedValues, readings, typedValues, (typed, fields, answers) => {
        const layers = aLayers({ typed, fields });
        const before = answersTo(form, layers);
        const after = answersTo(form, { ...layers, typed: typedAfter(form, layers, answers) });
        for (const { id } of form.filter((each) => !Object.hasOwn(answers, each.id))) {
          expect(after[id]).toEqual(before[id]);
        }
      }),
    );
  });

  it('keeps the pedigree of a value that is typed as the register has it', () => {
    const layers = aLayers({ fields: { school: registered('佛山大学') } });
    const typed = typedAfter(form, layers, { school: '佛山大学' });
    expect(answerTo(school, { ...layers, typed })?.source).toBe('register');
  });

  it('lists every fault with its place', () => {
    const layers = aLayers({ fields: { birthDate: registered('1958-02-03') } });
    const answers = {
      school: 7,
      birthDate: '1950-01-01',
      purpose: 'nothing',
      photo: 'attachment_x',
      constructor: 'x',
      unknown: true,
    } as unknown as Record<string, AnswerValue>;
    expect(faultsOfAnswers(form, layers, answers)).toEqual([
      { pointer: '/body/answers/school', detail: 'is a text' },
      {
        pointer: '/body/answers/birthDate',
        detail: 'comes from its register and is not typed over',
      },
      { pointer: '/body/answers/purpose', detail: 'is one of the options' },
      { pointer: '/body/answers/photo', detail: 'is put by its own route' },
      { pointer: '/body/answers/constructor', detail: 'is no question of this form' },
      { pointer: '/body/answers/unknown', detail: 'is no question of this form' },
    ]);
  });

  it('takes the value of a register back from the phone unchanged', () => {
    const layers = aLayers({ fields: { birthDate: registered('1958-02-03') } });
    expect(faultsOfAnswers(form, layers, { birthDate: '1958-02-03' })).toEqual([]);
  });
});

describe('what an application states', () => {
  it('holds the answers, and the fields of registers that are no question', () => {
    const layers = aLayers({
      fields: { school: registered('佛山大学'), degree: registered('本科') },
      typed: { school: '中山大学' },
    });
    expect(valuesOf(statementsOf(form, layers))).toEqual({
      school: '中山大学',
      degree: '本科',
      purpose: 'general',
    });
  });

  it('lets no value of a register stand in for an answer that was emptied', () => {
    const layers = aLayers({ fields: { school: registered('佛山大学') }, typed: { school: null } });
    expect(statementsOf(form, layers)).not.toHaveProperty('school');
  });

  it('misses exactly the required questions without an answer', () => {
    expect(missingFrom(form, aLayers({ typed: { school: '中山大学' } }))).toEqual([
      'birthDate',
      'photo',
    ]);
  });
});
