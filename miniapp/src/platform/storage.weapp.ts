import Taro from '@tarojs/taro';

/** What the app keeps on this phone, as text; undefined when it keeps nothing under this name. */
export const readStored = (name: string): string | undefined =>
  Taro.getStorageSync<string>(name) || undefined;

/** Keeps a text. A full storage (10 MB) is no reason to stop: the server keeps drafts, too. */
export function keepStored(name: string, text: string): void {
  try {
    Taro.setStorageSync(name, text);
  } catch {
    removeStored(name);
  }
}

export const removeStored = (name: string): void => Taro.removeStorageSync(name);

/** The names of everything that is kept. */
export const storedNames = (): string[] => Taro.getStorageInfoSync().keys;
