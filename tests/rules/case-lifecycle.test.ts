import {
  actionsFrom,
  actorOf,
  type CaseAction,
  type CaseState,
  isOver,
  needsReason,
  nextState,
  statesOfCase,
} from '@zero-visit/shared-types';
import fc from 'fast-check';
import { citizenActions, staffActions } from '../../bff/src/modules/cases/case-rules';

function reachableFrom(state: CaseState, seen = new Set<CaseState>()): Set<CaseState> {
  if (seen.has(state)) return seen;
  seen.add(state);
  for (const action of actionsFrom(state)) {
    const next = nextState(state, action);
    if (next) reachableFrom(next, seen);
  }
  return seen;
}

describe('the case lifecycle', () => {
  it('reaches every state from received', () => {
    expect([...reachableFrom('received')].sort()).toEqual([...statesOfCase].sort());
  });

  it.each(statesOfCase)('can always end from %s', (state) => {
    expect([...reachableFrom(state)].some(isOver)).toBe(true);
  });

  it('refuses an action that its state does not offer', () => {
    expect(nextState('issued', 'approve')).toBeUndefined();
    expect(nextState('closed', 'withdraw')).toBeUndefined();
    expect(nextState('awaitingCorrection', 'accept')).toBeUndefined();
  });

  it('leaves no action of a person without a state that offers it', () => {
    const offered = new Set(statesOfCase.flatMap(actionsFrom));
    expect([...offered].sort()).toEqual(Object.keys(actorOf).sort());
    expect(needsReason.every((action) => offered.has(action))).toBe(true);
  });

  it('lets the citizen take the application back until the decision, and not after it', () => {
    const open = statesOfCase.filter((state) => nextState(state, 'withdraw') !== undefined);
    expect(open.sort()).toEqual(['accepted', 'awaitingCorrection', 'received']);
  });
});

/** One walk through a case: at each step somebody takes one of the actions that are offered. */
function walk(choices: readonly number[], delivery: 'mail' | 'electronic'): CaseAction[] {
  let state: CaseState = 'received';
  let document: Parameters<typeof staffActions>[0]['document'] = { timeline: [] };
  const taken: CaseAction[] = [];
  for (const choice of choices) {
    const standing = { state, delivery, document };
    const system = actionsFrom(state).filter((action) => actorOf[action] === 'system');
    const citizen = citizenActions(standing).flatMap((each): CaseAction[] =>
      each === 'withdraw' || each === 'correct' ? [each] : [],
    );
    const offered = [...staffActions(standing), ...citizen, ...system];
    const action = offered[choice % Math.max(offered.length, 1)];
    if (!action) break;
    const next = nextState(state, action);
    if (!next) throw new Error(`${action} was offered in ${state}`);
    if (action === 'askCorrection') {
      const asked = { askedAt: '2026-11-23T01:00:00Z', note: '', items: [] };
      document = { ...document, correction: asked };
    }
    state = next;
    taken.push(action);
  }
  return taken;
}

describe('any walk through a case', () => {
  const choices = fc.array(fc.nat(20), { minLength: 1, maxLength: 30 });
  const delivery = fc.constantFrom('mail' as const, 'electronic' as const);

  it('asks for corrections once at most', () => {
    fc.assert(
      fc.property(choices, delivery, (chosen, way) => {
        const asked = walk(chosen, way).filter((action) => action === 'askCorrection');
        expect(asked.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('takes at most eight steps', () => {
    fc.assert(
      fc.property(choices, delivery, (chosen, way) => {
        expect(walk(chosen, way).length).toBeLessThanOrEqual(8);
      }),
    );
  });
});
