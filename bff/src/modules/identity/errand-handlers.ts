import type { errandRoutes } from '@zero-visit/shared-types';
import { statesOffering } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Ephemeral } from '../../platform/ephemeral';
import { afterCommit, type DeviceCaller, type Handlers, prepared } from '../../platform/handler';
import { Problem } from '../../platform/problem';
import { standing } from './errand-rules';
import { declineErrand, findErrand, pickNumber } from './errand-store';
import type { ErrandView } from './errand-view';
import type { createScan } from './scan-qr-code';
import { wakeWindow } from './window-topics';

type ErrandParts = {
  readonly clock: Clock;
  readonly ephemeral: Pick<Ephemeral, 'publish'>;
  readonly scans: ReturnType<typeof createScan>;
  readonly viewOf: ErrandView;
};

const mine = (id: string, { deviceId, citizenId }: DeviceCaller) => [id, deviceId, citizenId];

export function createErrandHandlers(parts: ErrandParts): Handlers<typeof errandRoutes> {
  const { clock, ephemeral, scans, viewOf } = parts;

  const wake = async (sessionId: string | null) => {
    if (sessionId !== null) await wakeWindow(ephemeral, sessionId);
  };

  return {
    scanQrCode: prepared(
      ({ body }, caller, db) => scans.recognise(db, caller, body),
      (_input, caller, tx, found) => scans.claim(tx, caller, found),
    ),

    startErrand: ({ body: { serviceCode } }, caller, tx) =>
      scans.begin(tx, caller, { channel: 'inApp', serviceCode }),

    async getErrand({ params: { id } }, caller, db) {
      const errand = await db.one(findErrand, mine(id, caller));
      if (!errand) throw new Problem('not-found');
      return viewOf(db, errand, caller);
    },

    async matchNumber({ params: { id }, body: { number } }, caller, tx) {
      const now = clock();
      const open = statesOffering('matchNumber');
      const picked = await tx.one(pickNumber, [...mine(id, caller), number, now, open]);
      // The wrong number has ended the claim: that must outlive the refusal.
      if (picked?.state === 'ended') {
        return afterCommit(async () => {
          await wake(picked.sessionId);
          throw new Problem('number-wrong');
        });
      }
      const errand = picked ?? (await tx.one(findErrand, mine(id, caller)));
      if (!errand) throw new Problem('not-found');
      // A second tap on the right number finds the first one's work done.
      const isMatched = errand.number === number && standing(errand, now) !== 'ended';
      if (!isMatched) throw new Problem('errand-over');
      const view = await viewOf(tx, errand, caller);
      return afterCommit(async () => {
        await wake(errand.sessionId);
        return view;
      });
    },

    async declineErrand({ params: { id } }, caller, tx) {
      const offering = statesOffering('decline');
      const told = await tx.one(declineErrand, [...mine(id, caller), clock(), offering]);
      if (!told && !(await tx.one(findErrand, mine(id, caller)))) throw new Problem('not-found');
      return afterCommit(() => wake(told?.sessionId ?? null));
    },
  };
}
