import type { AnswerValue, Draft } from '@zero-visit/shared-types';
import { codeOf, isFinal, ProblemAnswer } from '../../api/problem-answer';
import type { Changes } from './answer-rules';

export type { Changes } from './answer-rules';

export type DraftState = {
  /** As the server last told it. */
  readonly draft: Draft;
  /** What was typed and is not with the server yet; it stands before the draft's answers. */
  readonly changes: Changes;
  /** `keptHere`: on this phone only, because the line is down; it goes out by itself. */
  readonly saved: 'saved' | 'saving' | 'keptHere' | 'failed';
  /** Questions whose answer the server would not take. */
  readonly refused: readonly string[];
  /** Another phone changed an answer meanwhile. */
  readonly changedElsewhere: boolean;
  readonly problem?: unknown;
};

export type DraftKeeperParts = {
  readonly save: (draft: Draft, answers: Changes) => Promise<Draft>;
  readonly load: () => Promise<Draft>;
  /** The phone's own copy of what is not with the server yet. */
  readonly storage: {
    readonly read: () => string | undefined;
    readonly keep: (text: string) => void;
    readonly remove: () => void;
  };
  /** Whether an answer may be sent at all; what the phone knows to be wrong waits for its correction. */
  readonly fits: (questionId: string, value: AnswerValue | null) => boolean;
  /** Hears every draft that the server tells. */
  readonly onDraft: (draft: Draft) => void;
  readonly later: (run: () => void, milliseconds: number) => () => void;
};

/** How long a pause in typing lasts before it is saved, in milliseconds. */
const PAUSE = 600;

/** After how long a lost line is tried again, in milliseconds. */
const TRY_AGAIN = 4_000;

/** A draft that was changed elsewhere is taken over and saved on top; that often, and no longer. */
const REBASES = 3;

/**
 * Saves a form as it is filled in. One act at a time: answers and pictures change the same version.
 * What is typed is on the phone at once, on the server after a pause, and survives a lost line, a
 * closed app, and another phone that was faster.
 */
export function createDraftKeeper(first: Draft, parts: DraftKeeperParts) {
  const listeners = new Set<() => void>();
  let state: DraftState = {
    draft: first,
    changes: readChanges(parts.storage.read()),
    saved: 'saved',
    refused: [],
    changedElsewhere: false,
  };
  let working: Promise<unknown> = Promise.resolve();
  let stopWaiting = () => {};

  function set(next: Partial<DraftState>): void {
    state = { ...state, ...next };
    if (Object.keys(state.changes).length === 0) parts.storage.remove();
    else parts.storage.keep(JSON.stringify(state.changes));
    for (const tell of listeners) tell();
  }

  function receive(draft: Draft): void {
    if (draft === state.draft) return;
    set({ draft });
    parts.onDraft(draft);
  }

  const sendable = (): Changes =>
    Object.fromEntries(
      Object.entries(state.changes).filter(
        ([id, value]) => parts.fits(id, value) && !state.refused.includes(id),
      ),
    );

  /** Forgets changes that arrived as they were sent; what was typed since stays. */
  function settle(sent: Changes): void {
    const changes = Object.fromEntries(
      Object.entries(state.changes).filter(([id, value]) => sent[id] !== value),
    );
    set({ changes });
  }

  async function saveAll(rebases = REBASES): Promise<Draft> {
    const sent = sendable();
    if (Object.keys(sent).length === 0) {
      set({ saved: 'saved' });
      return state.draft;
    }
    set({ saved: 'saving' });
    try {
      const draft = await parts.save(state.draft, sent);
      settle(sent);
      receive(draft);
    } catch (error) {
      if (codeOf(error) === 'draft-outdated' && rebases > 0) await rebase();
      else if (!setRefused(error, sent)) throw error;
    }
    return saveAll(rebases - 1);
  }

  async function rebase(): Promise<void> {
    const before = state.draft;
    const draft = await parts.load();
    receive(draft);
    if (differsByHand(before, draft, state.changes)) set({ changedElsewhere: true });
  }

  /** Marks the answers that were refused, so that the others are saved. False when none was named. */
  function setRefused(error: unknown, sent: Changes): boolean {
    const faults = error instanceof ProblemAnswer ? (error.problem.errors ?? []) : [];
    const named = faults
      .map(({ pointer }) => /^\/body\/answers\/(\w+)$/.exec(pointer)?.[1])
      .filter((id): id is string => id !== undefined && id in sent);
    if (named.length > 0) set({ refused: [...state.refused, ...named] });
    return named.length > 0;
  }

  /** Everything saved, or the state that says why not; a lost line is tried again by itself. */
  async function saveOrNote(): Promise<Draft> {
    stopWaiting();
    try {
      return await saveAll();
    } catch (problem) {
      const isLost = !isFinal(problem);
      set({ saved: isLost ? 'keptHere' : 'failed', problem });
      if (isLost) stopWaiting = parts.later(() => void flush().catch(() => undefined), TRY_AGAIN);
      throw problem;
    }
  }

  /** One act after another; each begins with everything saved. */
  function next<Result>(act: (draft: Draft) => Promise<Result>): Promise<Result> {
    const result = working.then(async () => act(await saveOrNote()));
    working = result.catch(() => undefined);
    return result;
  }

  /** The draft with everything saved. Throws what stopped it: LineLost, ProblemAnswer. */
  const flush = (): Promise<Draft> => next(async (draft) => draft);

  return {
    state: (): DraftState => state,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(questionId: string, value: AnswerValue | null): void {
      set({
        changes: { ...state.changes, [questionId]: value },
        refused: state.refused.filter((id) => id !== questionId),
        saved: state.saved === 'keptHere' ? 'keptHere' : 'saving',
      });
      stopWaiting();
      stopWaiting = parts.later(() => void flush().catch(() => undefined), PAUSE);
    },
    flush,
    /** Another act on the same draft, such as a picture; it answers the draft as it then is. */
    act: (perform: (draft: Draft) => Promise<Draft>): Promise<Draft> =>
      next(async (draft) => {
        const changed = await perform(draft);
        receive(changed);
        return changed;
      }),
    /** A newer draft that was read meanwhile: late values of registers. */
    receive(draft: Draft): void {
      if (draft.version >= state.draft.version) receive(draft);
    },
    /** Nothing of this draft is kept on the phone any more: it was handed in. */
    forget(): void {
      stopWaiting();
      set({ changes: {}, saved: 'saved' });
    },
    stop: () => stopWaiting(),
  };
}

export type DraftKeeper = ReturnType<typeof createDraftKeeper>;

function readChanges(text: string | undefined): Changes {
  try {
    return text ? (JSON.parse(text) as Changes) : {};
  } catch {
    return {};
  }
}

/** Whether somebody's hand, and not a register, made the difference. */
const differsByHand = (before: Draft, after: Draft, ours: Changes): boolean =>
  Object.entries(after.answers).some(
    ([id, { value, source }]) =>
      source === 'citizen' && !(id in ours) && before.answers[id]?.value !== value,
  );
