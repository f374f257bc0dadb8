import type { ScreenKey } from './screen-key';

/** What this machine keeps to be a registered screen: its id and its key. */
export type KeptScreen = { readonly windowId: string; readonly key: ScreenKey };

const STORE = 'screen';
const RECORD = 'this';

/** The screen that this machine is registered as, or undefined. */
export const keptScreen = (): Promise<KeptScreen | undefined> =>
  inStore('readonly', (store) => store.get(RECORD) as IDBRequest<KeptScreen | undefined>);

/** Keeps the registration; the key goes into IndexedDB, which stores keys that cannot be exported. */
export const keepScreen = async (screen: KeptScreen): Promise<void> => {
  await inStore('readwrite', (store) => store.put(screen, RECORD));
};

export const forgetScreen = (): Promise<undefined> =>
  inStore('readwrite', (store) => store.delete(RECORD));

async function inStore<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open('zero-visit-window', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await settled(opening);
  try {
    return await settled(act(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
