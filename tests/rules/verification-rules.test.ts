import { AssuranceLevel, reaches } from '@zero-visit/shared-types';
import fc from 'fast-check';
import { higher } from '../../bff/src/modules/identity/session-rules';
import { mustAnswer, readRequest } from '../../bff/src/modules/identity/verification-rules';
import { Problem } from '../../bff/src/platform/problem';

const number = '440604199506150024';

/** The pointers of the faults with which something was refused. */
function faultsOf(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof Problem) return error.extra.errors?.map(({ pointer }) => pointer) ?? [];
    throw error;
  }
  throw new Error('it was not refused');
}

describe('what is typed to be verified', () => {
  const read = (name: string, idNumber = number) =>
    readRequest({ method: 'networkId', name, idNumber });

  it.each([
    [' 林 添 ', '林添'],
    ['买买提•吐尔逊', '买买提·吐尔逊'],
    ['买买提.吐尔逊', '买买提·吐尔逊'],
    ['陈𫖯之', '陈𫖯之'],
    ['Anna  Berg', 'ANNA BERG'],
    ["d'Arcy-Jones", "D'ARCY-JONES"],
  ])('reads the name %j as %j', (typed, name) => {
    expect(read(typed)).toEqual({ name, idNumber: number });
  });

  it.each(['林', '·林添', '林添·', '林添1', '林<b>添', '12', '林\u202e添', "'--"])(
    'takes %j for no name',
    (typed) => {
      expect(faultsOf(() => read(typed))).toEqual(['/body/name']);
    },
  );

  it('reads a last letter in any case, and spaces between the digits', () => {
    expect(read('林添', '11010519491231002x').idNumber).toBe('11010519491231002X');
    expect(read('林添', '440604 19950615 0024').idNumber).toBe(number);
  });

  it('takes no number in which one digit was mistyped', () => {
    fc.assert(
      fc.property(fc.nat({ max: 17 }), fc.nat({ max: 9 }), (at, digit) => {
        const typed = `${number.slice(0, at)}${digit}${number.slice(at + 1)}`;
        fc.pre(typed !== number);
        expect(faultsOf(() => read('林添', typed))).toEqual(['/body/idNumber']);
      }),
    );
  });

  it('tells a face of another document than the mainland card about its road', () => {
    for (const idNumber of ['932682198501010017', '810000199408230021']) {
      expect(faultsOf(() => readRequest({ method: 'face', name: '林添', idNumber }))).toEqual([
        '/body/method',
      ]);
    }
  });

  it('takes an answer to its own question only', () => {
    expect(() => mustAnswer('smsAndNumber', { kind: 'smsCode', code: '123456' })).not.toThrow();
    expect(faultsOf(() => mustAnswer('face', { kind: 'pin', pin: '123456' }))).toEqual([
      '/body/kind',
    ]);
  });
});

describe('a level', () => {
  const level = fc.constantFrom(...AssuranceLevel.options);

  it('is never lowered by proving something less', () => {
    fc.assert(
      fc.property(level, level, (held, proved) => {
        const next = higher(held, proved);
        expect(reaches(next, held) && reaches(next, proved)).toBe(true);
        expect([held, proved]).toContain(next);
      }),
    );
  });
});
