import { useEffect } from 'react';
import { renewInTime, signOut } from './session';

/** security.md §1.2: a desk that nobody used for this long is signed out. The server counts the same. */
export const IDLE_MS = 15 * 60_000;

const LOOK_EVERY_MS = 15_000;

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

/** Keeps the session alive while somebody is at the desk, and ends it when nobody is. */
export function useSessionCare(): void {
  useEffect(() => {
    let lastSign = Date.now();
    const note = () => {
      lastSign = Date.now();
    };
    const look = () => {
      if (Date.now() - lastSign > IDLE_MS) return signOut('idle');
      // A lost line is tried again at the next look; a refusal has already ended the session.
      renewInTime().catch(() => undefined);
    };
    look();
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener('visibilitychange', look);
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, note, { passive: true });
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, note);
    };
  }, []);
}
