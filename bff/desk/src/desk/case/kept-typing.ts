import { useCallback, useState } from 'react';
import * as z from 'zod';
import { useStaff } from '../session/session';

/**
 * What a reviewer has begun to write about a case: it outlives a reload, an idle sign-out and a lost
 * line, in this tab, for the same person, and goes once it is sent.
 */
const Typing = z.object({
  reason: z.string(),
  /** Marked questions and how to correct each. */
  flagged: z.record(z.string(), z.string()),
});
export type Typing = z.infer<typeof Typing>;

const NOTHING: Typing = { reason: '', flagged: {} };

export type Purpose = 'askCorrection' | 'refuseIntake' | 'refuse';

export function useKeptTyping(
  caseId: string,
  purpose: Purpose,
): [Typing, (changes: Partial<Typing>) => void, () => void] {
  const key = `zero-visit-desk.typing.${useStaff().id}.${caseId}.${purpose}`;
  const [typing, setTyping] = useState(() => kept(key));

  const type = useCallback(
    (changes: Partial<Typing>) =>
      setTyping((before) => {
        const next = { ...before, ...changes };
        sessionStorage.setItem(key, JSON.stringify(next));
        return next;
      }),
    [key],
  );
  const forget = useCallback(() => {
    sessionStorage.removeItem(key);
    setTyping(NOTHING);
  }, [key]);

  return [typing, type, forget];
}

function kept(key: string): Typing {
  const text = sessionStorage.getItem(key);
  return (text && Typing.safeParse(JSON.parse(text)).data) || NOTHING;
}
