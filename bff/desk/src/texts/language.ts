import { type Language, type Say, sayIn } from '@zero-visit/shared-types';
import { useSyncExternalStore } from 'react';

/** Each language in its own words, as a switch shows it. */
export const LANGUAGES: Readonly<Record<Language, string>> = {
  'zh-Hans': '简体',
  'zh-Hant': '繁體',
  en: 'English',
};

const KEY = `zero-visit${import.meta.env.BASE_URL}language`;

const listeners = new Set<() => void>();
let current: Language = storedLanguage();
document.documentElement.lang = current;

function storedLanguage(): Language {
  const stored = localStorage.getItem(KEY);
  return stored !== null && stored in LANGUAGES ? (stored as Language) : 'zh-Hans';
}

/** Changes the language of this surface on this machine, at once. */
export function speak(language: Language): void {
  current = language;
  localStorage.setItem(KEY, language);
  document.documentElement.lang = language;
  for (const tell of listeners) tell();
}

export const useLanguage = (): Language => useSyncExternalStore(subscribe, () => current);

/** `say(messages.title)` in a component; drawn again when the language changes. */
export const useSay = (): Say => sayIn(useLanguage());

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
