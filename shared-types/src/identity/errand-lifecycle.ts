import type { ErrandState } from './errand-routes';

/**
 * An errand's states and what moves it. The handshake is over when the number is matched; an errand
 * from a poster or from the app begins at `confirmed`. `lapse` is the clock's, `close` the window's.
 */
export const errandLifecycle = {
  awaitingNumber: {
    matchNumber: 'confirmed',
    missNumber: 'ended',
    decline: 'ended',
    lapse: 'ended',
    close: 'ended',
  },
  confirmed: { authorise: 'authorised', decline: 'ended' },
  authorised: { finish: 'ended' },
  ended: {},
} as const satisfies Record<ErrandState, Record<string, ErrandState>>;

type ActionsOf<State> = State extends ErrandState ? keyof (typeof errandLifecycle)[State] : never;
export type ErrandAction = ActionsOf<ErrandState>;

/** The state that an action leads to, or undefined where it is not offered. */
export const nextErrandState = (
  state: ErrandState,
  action: ErrandAction,
): ErrandState | undefined =>
  (errandLifecycle[state] as Partial<Record<ErrandAction, ErrandState>>)[action];

/** The states in which an action is offered: what a conditional statement names. */
export const statesOffering = (action: ErrandAction): ErrandState[] =>
  (Object.keys(errandLifecycle) as ErrandState[]).filter(
    (state) => nextErrandState(state, action) !== undefined,
  );
