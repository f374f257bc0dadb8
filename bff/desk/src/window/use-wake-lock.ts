import { useEffect } from 'react';

/** Keeps a hall screen from going dark, where the browser can; taken again when the page returns. */
export function useWakeLock(): void {
  useEffect(() => {
    const take = () => {
      if (document.visibilityState !== 'visible') return;
      // Refused on battery saving and in frames; the screen then sleeps as its system is set.
      navigator.wakeLock?.request('screen').catch(() => undefined);
    };
    take();
    document.addEventListener('visibilitychange', take);
    return () => document.removeEventListener('visibilitychange', take);
  }, []);
}
