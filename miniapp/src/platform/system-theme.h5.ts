import { useSyncExternalStore } from 'react';

const query = () => window.matchMedia('(prefers-color-scheme: dark)');

/** Whether the system is dark now; follows it while the app is open. */
export const useSystemDark = (): boolean => useSyncExternalStore(subscribe, () => query().matches);

function subscribe(listener: () => void): () => void {
  const media = query();
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
