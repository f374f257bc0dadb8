import {
  type ErrandAction,
  ErrandState,
  errandLifecycle,
  nextErrandState,
  statesOffering,
} from '@zero-visit/shared-types';
import fc from 'fast-check';

const states = ErrandState.options;
const actions = [
  ...new Set(states.flatMap((state) => Object.keys(errandLifecycle[state]))),
] as ErrandAction[];

function reachableFrom(start: ErrandState): Set<ErrandState> {
  const reached = new Set([start]);
  for (const state of reached) {
    for (const next of Object.values(errandLifecycle[state])) reached.add(next);
  }
  return reached;
}

describe('the errand lifecycle', () => {
  it('reaches every state from a claimed code', () => {
    expect([...reachableFrom('awaitingNumber')].sort()).toEqual([...states].sort());
  });

  it.each(states)('can always end from %s', (state) => {
    expect(reachableFrom(state)).toContain('ended');
  });

  it('refuses an action that its state does not offer', () => {
    expect(nextErrandState('ended', 'matchNumber')).toBeUndefined();
    expect(nextErrandState('confirmed', 'finish')).toBeUndefined();
    expect(nextErrandState('authorised', 'decline')).toBeUndefined();
  });

  it('is authorised only after the number was matched, or where there was none to match', () => {
    expect(statesOffering('authorise')).toEqual(['confirmed']);
    expect(statesOffering('matchNumber')).toEqual(['awaitingNumber']);
    expect(statesOffering('decline')).toEqual(['awaitingNumber', 'confirmed']);
  });

  it('whatever is done in whatever order: it never comes back, and never passes the number by', () => {
    const order = new Map(states.map((state, at) => [state, at]));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...actions)), (done) => {
        let state: ErrandState = 'awaitingNumber';
        let hasMatched = false;
        for (const action of done) {
          const next = nextErrandState(state, action);
          if (!next) continue;
          expect(order.get(next)).toBeGreaterThan(order.get(state) ?? 0);
          hasMatched ||= action === 'matchNumber';
          if (next === 'confirmed' || next === 'authorised') expect(hasMatched).toBe(true);
          state = next;
        }
      }),
    );
  });
});
