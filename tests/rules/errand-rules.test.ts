import { ErrandState } from '@zero-visit/shared-types';
import fc from 'fast-check';
import { drawNumbers, standing } from '../../bff/src/modules/identity/errand-rules';

/** Answers what `seed` says, over and over, as a source of chance would. */
function below(seed: number[]) {
  let at = 0;
  return (limit: number) => ((seed[at++ % seed.length] ?? 0) + at) % limit;
}

describe('the numbers of a claim', () => {
  it('are three different ones of two digits, one of which is the screen’s', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (seed) => {
        const { number, numbers } = drawNumbers(below(seed));
        expect(new Set(numbers).size).toBe(3);
        expect(numbers.every((each) => /^[1-9]\d$/.test(each))).toBe(true);
        expect(numbers).toContain(number);
      }),
    );
  });

  it('show by their places nothing of which one is the screen’s', () => {
    const places = [0, 0, 0];
    for (let round = 0; round < 3_000; round += 1) {
      const { number, numbers } = drawNumbers((limit) => Math.floor(Math.random() * limit));
      places[numbers.indexOf(number)] = (places[numbers.indexOf(number)] ?? 0) + 1;
    }
    for (const count of places) expect(Math.abs(count - 1_000)).toBeLessThan(200);
  });
});

describe('where an errand stands', () => {
  const now = new Date('2026-11-25T02:00:00Z');

  it('is what is stored, but for a number that nobody picked in time', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ErrandState.options),
        fc.option(fc.integer({ min: -600_000, max: 600_000 }), { nil: undefined }),
        (state, rest) => {
          const numberUntil = rest === undefined ? null : new Date(now.getTime() + rest);
          const hasLapsed = state === 'awaitingNumber' && rest !== undefined && rest <= 0;
          expect(standing({ state, numberUntil }, now)).toBe(hasLapsed ? 'ended' : state);
        },
      ),
    );
  });
});
