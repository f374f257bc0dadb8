import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { DeviceCaller } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import { findBoundAt } from './device-store';
import { holdLeft, oldestFreshProof, presenceMethods } from './fresh-proof-rules';
import { findFreshProof } from './verification-store';

/** The step-up for what the device's own signature is not enough for: export, erasure, a change of keys. */
export function createFreshProof({ clock }: { readonly clock: Clock }) {
  /** Whether this very device proved its person's presence within the last five minutes. */
  async function provedRecently(db: Queryable, { deviceId }: DeviceCaller): Promise<boolean> {
    const since = oldestFreshProof(clock());
    return (await db.one(findFreshProof, [deviceId, since, presenceMethods])) !== undefined;
  }

  /** Problem: `proof-too-old`. */
  async function mustHaveProved(db: Queryable, caller: DeviceCaller): Promise<void> {
    if (!(await provedRecently(db, caller))) throw new Problem('proof-too-old');
  }

  /**
   * A device that became this person's less than 24 hours ago takes nothing out and nothing away:
   * the others have been told of it meanwhile. Problem: `device-too-new`, with the seconds to wait.
   */
  async function mustBeSettled(db: Queryable, { deviceId }: DeviceCaller): Promise<void> {
    const bound = await db.one(findBoundAt, [deviceId]);
    const now = clock();
    const retryAfter = holdLeft(bound?.boundAt ?? now, now);
    if (retryAfter > 0) throw new Problem('device-too-new', undefined, { retryAfter });
  }

  return { provedRecently, mustHaveProved, mustBeSettled };
}
