import { randomInt } from 'node:crypto';
import type { Errand, QrContent } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { Ephemeral } from '../../platform/ephemeral';
import { type AfterCommit, afterCommit, type DeviceCaller } from '../../platform/handler';
import { newId, randomToken } from '../../platform/id';
import { Problem } from '../../platform/problem';
import type { Catalogue } from '../catalogue';
import { drawNumbers, standing } from './errand-rules';
import { findErrand, insertErrand } from './errand-store';
import type { ErrandView } from './errand-view';
import { isFreshTurn, numberUntil } from './qr-code-rules';
import {
  claimCode,
  findCode,
  findCodeByLetters,
  findPoster,
  noteOnlooker,
  type StoredCode,
} from './qr-code-store';
import type { QrTokens } from './qr-tokens';
import type { Tries } from './tries';
import { wakeWindow } from './window-topics';

export type ScanParts = {
  readonly clock: Clock;
  readonly ephemeral: Pick<Ephemeral, 'publish'>;
  readonly catalogue: Pick<Catalogue, 'openService'>;
  readonly tokens: QrTokens;
  readonly tries: Tries;
  readonly viewOf: ErrandView;
};

type Scanned = Errand | AfterCommit<Errand>;

/** Refuses, and keeps what was written: an onlooker, a counted try. */
const refuse = (code: ConstructorParameters<typeof Problem>[0]): AfterCommit<Errand> =>
  afterCommit(() => Promise.reject(new Problem(code)));

/** A phone scans or types a code, and owns the errand behind it if it is the first. */
export function createScan(parts: ScanParts) {
  const { clock, ephemeral, catalogue, tokens, tries, viewOf } = parts;

  /**
   * A code as a scanner read it: a link or the bare token in it.
   * Problems: `qr-code-foreign`, `qr-code-expired`, `qr-code-taken`, `service-closed`.
   */
  async function scan(tx: Queryable, caller: DeviceCaller, code: string): Promise<Scanned> {
    const content = tokens.read(code);
    if (!content) throw new Problem('qr-code-foreign');
    if (content.kind === 'poster') return beginAtPoster(tx, caller, content);
    const shown = await tx.one(findCode, [content.session]);
    const isFresh = shown !== undefined && isFreshTurn(content.turn, shown.shownAt, clock());
    return claim(tx, caller, shown, isFresh);
  }

  /** The letters below a code. They cannot be tried at will: guesses are counted for each phone. */
  async function type(tx: Queryable, caller: DeviceCaller, letters: string): Promise<Scanned> {
    await tries.refuseBlocked(tx, 'shortCode', caller.deviceId);
    const shown = await tx.one(findCodeByLetters, [tokens.shortCodeIndex(letters)]);
    if (shown) return claim(tx, caller, shown, true);
    await tries.count(tx, 'shortCode', caller.deviceId);
    return refuse('qr-code-expired');
  }

  async function claim(
    tx: Queryable,
    caller: DeviceCaller,
    code: StoredCode | undefined,
    isFresh: boolean,
  ): Promise<Scanned> {
    if (!code) throw new Problem('qr-code-expired');
    if (code.claimedBy === caller.deviceId) return standingErrand(tx, caller, code.errandId);
    if (code.claimedBy !== null) return lookOn(tx, caller, code);
    if (!isFresh) throw new Problem('qr-code-expired');
    catalogue.openService(code.serviceCode);
    const errandId = await claimFirst(tx, caller, code);
    if (errandId === undefined) return lookOn(tx, caller, await tx.one(findCode, [code.id]));
    return standingErrand(tx, caller, errandId);
  }

  async function claimFirst(tx: Queryable, caller: DeviceCaller, { id, shownAt }: StoredCode) {
    const { number, numbers } = drawNumbers(randomInt);
    const claimed = await tx.one(claimCode, [
      id,
      caller.deviceId,
      clock(),
      newId('errand'),
      caller.citizenId,
      number,
      numbers,
      numberUntil(shownAt),
      randomToken(16),
    ]);
    return claimed?.errandId;
  }

  /** The owner's errand, as often as they scan; the screen is told after the commit. */
  async function standingErrand(tx: Queryable, caller: DeviceCaller, errandId: string | null) {
    const errand = await tx.one(findErrand, [errandId, caller.deviceId, caller.citizenId]);
    if (!errand || standing(errand, clock()) === 'ended') throw new Problem('qr-code-expired');
    const view = await viewOf(tx, errand, caller);
    const { sessionId } = errand;
    return afterCommit(async () => {
      if (sessionId !== null) await wakeWindow(ephemeral, sessionId);
      return view;
    });
  }

  /**
   * Somebody was faster. A third phone at one code means that its picture goes round: the code is
   * flagged and worth nothing to anybody after, while the claim that was made goes on (settled.md 5).
   */
  async function lookOn(tx: Queryable, caller: DeviceCaller, code: StoredCode | undefined) {
    if (!code?.claimedBy || code.flaggedAt) return refuse('qr-code-expired');
    await tx.run(noteOnlooker, [code.id, caller.deviceId, clock()]);
    return refuse('qr-code-taken');
  }

  /** A poster has no session and no screen: what follows is an ordinary errand (RFC 10027, same device). */
  async function beginAtPoster(
    tx: Queryable,
    caller: DeviceCaller,
    { poster }: Extract<QrContent, { kind: 'poster' }>,
  ) {
    const found = await tx.one(findPoster, [poster]);
    if (!found) throw new Problem('qr-code-expired');
    return begin(tx, caller, { channel: 'poster', ...found });
  }

  /** An errand without a handshake: there is no screen whose number could be compared. */
  async function begin(
    tx: Queryable,
    caller: DeviceCaller,
    asked: { channel: 'poster' | 'inApp'; serviceCode: string; placeCode?: string },
  ): Promise<Errand> {
    const { code } = catalogue.openService(asked.serviceCode);
    const { deviceId, citizenId } = caller;
    const id = newId('errand');
    const nonce = randomToken(16);
    const { channel, placeCode } = asked;
    await tx.run(insertErrand, [id, deviceId, citizenId, channel, code, placeCode, nonce, clock()]);
    const errand = await tx.one(findErrand, [id, deviceId, citizenId]);
    if (!errand) throw new Error('an errand is gone in its own transaction');
    return viewOf(tx, errand, caller);
  }

  return { scan, type, begin };
}
