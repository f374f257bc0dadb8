const KEY = 'zero-visit-window.service';

/** The service that this screen was set to, if it was. */
export const keptService = (): string | undefined => localStorage.getItem(KEY) ?? undefined;

export const keepService = (code: string): void => localStorage.setItem(KEY, code);
