import { type FactorProof, StaffMember, type StaffSignIn } from '@zero-visit/shared-types';
import { useSyncExternalStore } from 'react';
import * as z from 'zod';
import { connect } from '../../api/send';
import { serverNow } from '../../api/server-clock';

/** Why nobody is signed in: nobody was yet, they left, the desk stood idle, or the server ended it. */
export type Ending = 'none' | 'left' | 'idle' | 'refused';

export type StaffSession = {
  readonly accessToken: string;
  readonly accessExpiresAt: string;
  readonly staff: StaffMember;
};

type Standing = { readonly session?: StaffSession; readonly ending: Ending };

// This tab only, and gone with it; a reload does not sign anybody out.
const KEY = 'zero-visit-desk.session';
const Kept = z.object({
  accessToken: z.string(),
  accessExpiresAt: z.string(),
  staff: StaffMember,
});

const listeners = new Set<() => void>();
let standing: Standing = restored();

function restored(): Standing {
  try {
    const session = Kept.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? 'null')).data;
    return session ? { session, ending: 'none' } : { ending: 'none' };
  } catch {
    return { ending: 'none' };
  }
}

function become(next: Standing): void {
  standing = next;
  if (next.session) sessionStorage.setItem(KEY, JSON.stringify(next.session));
  else sessionStorage.removeItem(KEY);
  for (const tell of listeners) tell();
}

/** The desk's calls, by whoever is signed in. A token that the server no longer takes ends the session. */
export const api = connect({
  token: () => standing.session?.accessToken,
  refused: () => {
    if (standing.session) become({ ending: 'refused' });
  },
});

/** Problem: `credentials-wrong`, `too-many-requests`. */
export const beginSignIn = (username: string, password: string): Promise<StaffSignIn> =>
  connect().signInStaff({ body: { username, password } });

/** Problem: `second-factor-wrong`, `staff-sign-in-over`, `too-many-requests`. */
export async function proveFactor(id: string, body: FactorProof): Promise<void> {
  const session = await connect().proveStaffFactor({ params: { id }, body });
  become({ session, ending: 'none' });
}

/** Ends the session here at once, and on the server as soon as it answers. */
export function signOut(ending: Exclude<Ending, 'none'>): void {
  const ended = standing.session;
  if (!ended) return;
  become({ ending });
  // A line that is down only means that the session ends there by itself, unused.
  connect({ token: () => ended.accessToken })
    .endStaffSession()
    .catch(() => undefined);
}

const RENEW_BEFORE_MS = 120_000;

/** Fetches the next token when the old one is about to end. */
export async function renewInTime(): Promise<void> {
  const { session } = standing;
  if (!session || Date.parse(session.accessExpiresAt) - serverNow() > RENEW_BEFORE_MS) return;
  const next = await api.renewStaffSession();
  // Somebody may have signed out meanwhile; that stands.
  if (standing.session === session) become({ session: next, ending: 'none' });
}

export const useStanding = (): Standing => useSyncExternalStore(subscribe, () => standing);

/** Who is signed in. Only for pages behind the sign-in. */
export function useStaff(): StaffMember {
  const { session } = useStanding();
  if (!session) throw new Error('a page behind the sign-in is shown to nobody');
  return session.staff;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
