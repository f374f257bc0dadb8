const PREFIX = 'zero-visit.';

/** What the app keeps on this phone, as text; undefined when it keeps nothing under this name. */
export const readStored = (name: string): string | undefined =>
  localStorage.getItem(PREFIX + name) ?? undefined;

/** Keeps a text. A full or forbidden storage is no reason to stop: the server keeps drafts, too. */
export function keepStored(name: string, text: string): void {
  try {
    localStorage.setItem(PREFIX + name, text);
  } catch {
    removeStored(name);
  }
}

export const removeStored = (name: string): void => localStorage.removeItem(PREFIX + name);

/** The names of everything that is kept. */
export const storedNames = (): string[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
