import { useSyncExternalStore } from 'react';
import * as z from 'zod';
import { keepStored, readStored } from './storage';

/** How this phone's owner wants the app to look and speak. Kept in the phone's storage, sent nowhere. */
const Preferences = z.object({
  language: z.enum(['zh-Hans', 'zh-Hant', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  /** 长辈版: larger text and targets, stronger contrast, the same reach. */
  elder: z.boolean(),
  textSize: z.enum(['standard', 'large', 'larger', 'largest']),
});
export type Preferences = z.infer<typeof Preferences>;

const KEY = 'preferences';

const atFirst: Preferences = {
  language: 'zh-Hans',
  theme: 'system',
  elder: false,
  textSize: 'standard',
};

const listeners = new Set<() => void>();
let current: Preferences | undefined;

/** What is chosen now; read from storage at the first call, so that the first screen is right. */
export function preferences(): Preferences {
  current ??= stored() ?? atFirst;
  return current;
}

/** Changes some preferences; every screen that shows them is drawn again at once. */
export function prefer(changes: Partial<Preferences>): void {
  current = { ...preferences(), ...changes };
  keepStored(KEY, JSON.stringify(current));
  for (const tell of listeners) tell();
}

/** The preferences of this phone, for components: drawn again when one changes. */
export const usePreferences = (): Preferences => useSyncExternalStore(subscribe, preferences);

function stored(): Preferences | undefined {
  try {
    return Preferences.safeParse(JSON.parse(readStored(KEY) ?? 'null')).data;
  } catch {
    return undefined;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
