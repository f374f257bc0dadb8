import type { CaseAction, DeskCase } from '@zero-visit/shared-types';
import { Secret, TOTP } from 'otpauth';
import { clientOf } from './phone';

export type TestDesk = Awaited<ReturnType<typeof aDesk>>;

type Credentials = { readonly username: string; readonly password: string };

/** The code that an app shows for a secret, at a time in milliseconds. */
export const codeFor = (secret: string, at = Date.now()): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

/** Both steps of a sign-in: the sandbox's people by the code on the screen, others enrol a code app. */
export async function signInAtDesk(origin: string, { username, password }: Credentials) {
  const api = clientOf(origin);
  const { id, demoCode, enrolment } = await api.signInStaff({ body: { username, password } });
  const code = demoCode ?? (enrolment && codeFor(enrolment.secret));
  if (!code) throw new Error(`${username} has a second factor that this test does not hold`);
  return api.proveStaffFactor({ params: { id }, body: { kind: 'code', code } });
}

/** A member of staff who is signed in at the desk. */
export async function aDesk(origin: string, member: Credentials) {
  const { accessToken, staff } = await signInAtDesk(origin, member);
  const api = clientOf(origin, { token: () => accessToken });

  /** Looks at the case and acts on what is seen. */
  async function act(
    caseId: string,
    action: CaseAction,
    more: {
      reason?: string;
      flagged?: { questionId: string; reason: string }[];
    } = {},
  ): Promise<DeskCase> {
    const seen = await api.getDeskCase({ params: { id: caseId } });
    return api.actOnCase({
      params: { id: caseId },
      body: { action, version: seen.case.version, ...more },
    });
  }

  return { api, staff, act, token: accessToken };
}
