import {
  type Candidate,
  checkSubmittable,
} from '../../bff/src/modules/applications/submission-rules';
import { Problem } from '../../bff/src/platform/problem';
import { aQuestion, text } from '../support/question';

const aCandidate = (more: Partial<Candidate> = {}): Candidate => ({
  form: [aQuestion('school'), aQuestion('address', { kind: 'address' })],
  layers: { fields: {}, typed: { school: '佛山大学', address: 'address_1' }, pictures: {} },
  requested: [],
  outstanding: [],
  unmet: [],
  foreignAddresses: [],
  ...more,
});

const requested = (field: string, required: boolean) => ({
  field,
  purpose: text('purpose'),
  retention: text('retention'),
  legalBasis: text('basis'),
  basis: 'consent' as const,
  required,
});

function refusal(candidate: Candidate): { code: string; places: string[] } | undefined {
  try {
    checkSubmittable(candidate);
    return undefined;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { code: error.code, places: (error.extra.errors ?? []).map(({ pointer }) => pointer) };
  }
}

describe('a draft that is to be submitted', () => {
  it('passes when every question has a fitting answer', () => {
    expect(refusal(aCandidate())).toBeUndefined();
  });

  it('is incomplete with every gap and every unusable answer at once', () => {
    const form = [
      aQuestion('school', { maxLength: 2 }),
      aQuestion('major'),
      aQuestion('address', { kind: 'address' }),
    ];
    expect(refusal(aCandidate({ form, foreignAddresses: ['address'] }))).toEqual({
      code: 'draft-incomplete',
      places: ['/draft/answers/major', '/draft/answers/school', '/draft/answers/address'],
    });
  });

  it('waits for a register that the service cannot do without, and for no other', () => {
    const outstanding = [{ register: 'insurance', fields: ['months', 'employer'] }];
    const candidate = aCandidate({
      outstanding,
      requested: [requested('months', true), requested('employer', false)],
    });
    expect(refusal(candidate)).toEqual({
      code: 'draft-incomplete',
      places: ['/draft/pending/months'],
    });
  });

  it('is told first that it is not eligible, with the gaps beside the reasons', () => {
    const candidate = aCandidate({
      unmet: [text('未满 60 周岁')],
      layers: { fields: {}, typed: { school: '佛山大学' }, pictures: {} },
    });
    expect(refusal(candidate)).toEqual({
      code: 'not-eligible',
      places: ['/draft/obstacles/0', '/draft/answers/address'],
    });
  });
});
