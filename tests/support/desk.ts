import type { CaseAction, DeskCase } from '@zero-visit/shared-types';
import { clientOf } from './phone';

export type TestDesk = Awaited<ReturnType<typeof aDesk>>;

/** A member of staff who is signed in at the desk. */
export async function aDesk(
  origin: string,
  { username, password }: { username: string; password: string },
) {
  const { accessToken, staff } = await clientOf(origin).signInStaff({
    body: { username, password },
  });
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
