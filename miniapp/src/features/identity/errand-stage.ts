import { type Errand, reaches } from '@zero-visit/shared-types';

/** What an errand asks of the phone's owner next. */
export type ErrandStage = 'confirm' | 'verify' | 'authorise' | 'fillIn' | 'ended';

/** The number comes first, because it alone has a clock; then the level; then the sheet. */
export function stageOf({ state, levelHeld, levelNeeded, draftId }: Errand): ErrandStage {
  if (state === 'ended') return 'ended';
  if (state === 'awaitingNumber') return 'confirm';
  if (state === 'authorised') return draftId === undefined ? 'ended' : 'fillIn';
  return reaches(levelHeld, levelNeeded) ? 'authorise' : 'verify';
}
