import { type Say, sayIn } from '@zero-visit/shared-types';
import { usePreferences } from '../platform/preferences';

export type { Say } from '@zero-visit/shared-types';

/** `say(messages.title)` in a component; drawn again when the language changes. */
export const useSay = (): Say => sayIn(usePreferences().language);
