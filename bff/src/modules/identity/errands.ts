import { type AssuranceLevel, type ErrandState, statesOffering } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { Ephemeral } from '../../platform/ephemeral';
import type { DeviceCaller } from '../../platform/handler';
import { randomToken } from '../../platform/id';
import type { DomainEvent } from '../../platform/outbox';
import type { Catalogue } from '../catalogue';
import { standing } from './errand-rules';
import { authoriseErrand, findErrand, findWindowsToTell, finishErrand } from './errand-store';
import { wakeWindow } from './window-topics';

type ErrandParts = {
  readonly clock: Clock;
  readonly ephemeral: Pick<Ephemeral, 'publish'>;
  readonly catalogue: Pick<Catalogue, 'openService'>;
};

/** An errand as far as the rooms that carry it on need to know. */
export type StandingErrand = {
  readonly id: string;
  readonly serviceCode: string;
  readonly state: ErrandState;
  readonly levelNeeded: AssuranceLevel;
  readonly nonce: string;
  readonly draftId?: string;
};

/** An end that is older, in milliseconds, is no news to a window any more. */
const NEWS = 60_000;

/** What other rooms do with an errand: authorise it, end it, and let its window know. */
export function createErrands({ clock, ephemeral, catalogue }: ErrandParts) {
  /** An errand of this caller; undefined for one that is not there or not theirs. Problem: `service-closed`. */
  async function errandFor(
    db: Queryable,
    errandId: string,
    { deviceId, citizenId }: DeviceCaller,
  ): Promise<StandingErrand | undefined> {
    const errand = await db.one(findErrand, [errandId, deviceId, citizenId]);
    if (!errand) return undefined;
    const { id, serviceCode, nonce, draftId } = errand;
    return {
      id,
      serviceCode,
      state: standing(errand, clock()),
      levelNeeded: catalogue.openService(serviceCode).level,
      nonce,
      ...(draftId !== null && { draftId }),
    };
  }

  /** Moves a confirmed errand on to its draft and spends its nonce; false where either is gone. */
  async function authorise(
    tx: Queryable,
    { errandId, nonce, draftId }: { errandId: string; nonce: string; draftId: string },
  ): Promise<boolean> {
    const from = statesOffering('authorise');
    const next = randomToken(16);
    return (await tx.one(authoriseErrand, [errandId, nonce, draftId, next, from])) !== undefined;
  }

  /** The draft of an errand was sent: the errand is done. */
  async function finish(tx: Queryable, draftId: string): Promise<void> {
    await tx.run(finishErrand, [draftId, clock(), statesOffering('finish')]);
  }

  /** After the commit of an event about a citizen: wakes the windows at which their errands have just ended. */
  async function tellWindow(db: Queryable, { citizenId }: DomainEvent): Promise<void> {
    const since = new Date(clock().getTime() - NEWS);
    const windows = await db.many(findWindowsToTell, [citizenId, since]);
    await Promise.all(windows.map(({ sessionId }) => wakeWindow(ephemeral, sessionId)));
  }

  return { errandFor, authorise, finish, tellWindow };
}
