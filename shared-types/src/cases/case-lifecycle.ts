import * as z from 'zod';

/**
 * A case's states and the actions that move it. The bff refuses what is not listed; the phone and
 * the desk draw their buttons from it. Corrections are asked for once, before acceptance
 * (行政许可法 §32(4)); a case ends when it is in the citizen's hands, not when it left the building.
 */
export const caseLifecycle = {
  received: {
    accept: 'accepted',
    askCorrection: 'awaitingCorrection',
    refuseIntake: 'notAccepted',
    withdraw: 'withdrawn',
  },
  awaitingCorrection: { correct: 'received', withdraw: 'withdrawn' },
  accepted: { approve: 'approved', refuse: 'refused', withdraw: 'withdrawn' },
  approved: { issue: 'issued' },
  issued: { deliver: 'closed', openElectronically: 'closed', pickUp: 'closed' },
  notAccepted: {},
  refused: {},
  withdrawn: {},
  closed: {},
} as const satisfies Record<string, Record<string, string>>;

export type CaseState = keyof typeof caseLifecycle;
export const CaseState = z.enum(Object.keys(caseLifecycle) as [CaseState, ...CaseState[]]);

type ActionsOf<S> = S extends CaseState ? keyof (typeof caseLifecycle)[S] : never;
export type CaseAction = ActionsOf<CaseState>;
export const CaseAction = z.enum([
  ...new Set(Object.values(caseLifecycle).flatMap((actions) => Object.keys(actions))),
] as [CaseAction, ...CaseAction[]]);

/** Who takes an action. A reaction of the system (a signed-for parcel) is nobody's button. */
export const actorOf = {
  accept: 'staff',
  askCorrection: 'staff',
  refuseIntake: 'staff',
  approve: 'staff',
  refuse: 'staff',
  pickUp: 'staff',
  withdraw: 'citizen',
  correct: 'citizen',
  issue: 'system',
  deliver: 'system',
  openElectronically: 'system',
} as const satisfies Record<CaseAction, 'staff' | 'citizen' | 'system'>;

/** Actions that say no, or ask for more: the citizen is owed the reason in writing (§38). */
export const needsReason: readonly CaseAction[] = ['askCorrection', 'refuseIntake', 'refuse'];

export const statesOfCase = Object.keys(caseLifecycle) as CaseState[];

/** Where an action leads from a state, or undefined when the state does not offer it. */
export function nextState(from: CaseState, action: CaseAction): CaseState | undefined {
  return (caseLifecycle[from] as Partial<Record<CaseAction, CaseState>>)[action];
}

export const actionsFrom = (state: CaseState): CaseAction[] =>
  Object.keys(caseLifecycle[state]) as CaseAction[];

/** A case that no action can move any more. */
export const isOver = (state: CaseState): boolean => actionsFrom(state).length === 0;
