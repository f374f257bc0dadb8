import { randomInt } from 'node:crypto';
import type { Errand } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { Ephemeral } from '../../platform/ephemeral';
import { type AfterCommit, afterCommit, type DeviceCaller } from '../../platform/handler';
import { newId, randomToken } from '../../platform/id';
import { Problem } from '../../platform/problem';
import type { Catalogue } from '../catalogue';
import { drawNumbers, standing } from './errand-rules';
import { findErrand, insertErrand, type StoredErrand } from './errand-store';
import type { ErrandView } from './errand-view';
import { findPoster, type StoredPoster } from './poster-store';
import { isFreshTurn, numberUntil } from './qr-code-rules';
import {
  claimCode,
  findCode,
  findCodeByLetters,
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

/** What was scanned or typed: a poster, or a window's code as it stands in the database. */
export type Recognised = StoredPoster | StoredCode;

/** A phone scans or types a code, and owns the errand behind it if it is the first. */
export function createScan(parts: ScanParts) {
  const { clock, ephemeral, catalogue, tokens, tries, viewOf } = parts;

  /**
   * Looks a code up, outside of any transaction: most of a crowd before one code goes home from here.
   * Problems: `qr-code-foreign`, `qr-code-expired`, and `too-many-requests` for who guesses letters.
   */
  async function recognise(
    db: Queryable,
    { deviceId }: DeviceCaller,
    scanned: { code: string } | { shortCode: string },
  ): Promise<Recognised> {
    if ('shortCode' in scanned) return recogniseLetters(db, deviceId, scanned.shortCode);
    const content = tokens.read(scanned.code);
    if (!content || content.kind === 'browser') throw new Problem('qr-code-foreign');
    if (content.kind === 'poster') {
      const poster = await db.one(findPoster, [content.poster]);
      if (!poster) throw new Problem('qr-code-expired');
      return poster;
    }
    const code = await db.one(findCode, [content.session]);
    if (!code) throw new Problem('qr-code-expired');
    const isOwned = code.claimedBy === deviceId;
    const isFresh = isFreshTurn(content.turn, code.shownAt, clock());
    if (!isOwned && (code.flaggedAt || !isFresh)) throw new Problem('qr-code-expired');
    return code;
  }

  /** The letters below a code. They cannot be tried at will: misses are counted for each phone. */
  async function recogniseLetters(db: Queryable, deviceId: string, letters: string) {
    const index = tokens.shortCodeIndex(letters);
    const look = () => db.one(findCodeByLetters, [index]);
    const code = await tries.attempt(db, [['shortCode', deviceId]], look);
    if (!code) throw new Problem('qr-code-expired');
    return code;
  }

  /**
   * Claims what was recognised. Problems: `qr-code-taken`, `qr-code-expired`, `service-closed`.
   */
  async function claim(tx: Queryable, caller: DeviceCaller, found: Recognised): Promise<Scanned> {
    if (!('claimedBy' in found)) return begin(tx, caller, { channel: 'poster', ...found });
    const { deviceId, citizenId } = caller;
    const own = (errandId: string | null) => tx.one(findErrand, [errandId, deviceId, citizenId]);
    if (found.claimedBy === deviceId) return standingErrand(tx, caller, await own(found.errandId));
    if (found.claimedBy !== null) return lookOn(tx, caller, found);
    catalogue.openService(found.serviceCode);
    const claimed = await claimOnce(tx, caller, found);
    if (!claimed) return lookOn(tx, caller, await tx.one(findCode, [found.id]));
    const errand = claimed.id === null ? await own(claimed.errandId) : claimed;
    return standingErrand(tx, caller, errand);
  }

  function claimOnce(tx: Queryable, caller: DeviceCaller, { id, shownAt }: StoredCode) {
    const { number, numbers } = drawNumbers(randomInt);
    return tx.one(claimCode, [
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
  }

  /** The owner's errand, as often as they scan; the screen is told after the commit. */
  async function standingErrand(
    tx: Queryable,
    caller: DeviceCaller,
    errand: StoredErrand | undefined,
  ): Promise<Scanned> {
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
  async function lookOn(tx: Queryable, { deviceId }: DeviceCaller, code: StoredCode | undefined) {
    if (!code?.claimedBy || code.flaggedAt) throw new Problem('qr-code-expired');
    await tx.run(noteOnlooker, [code.id, deviceId, clock()]);
    return afterCommit<Errand>(() => Promise.reject(new Problem('qr-code-taken')));
  }

  /**
   * An errand without a handshake: there is no screen whose number could be compared. A poster has
   * no session either, and begins an ordinary errand (RFC 10027, same device).
   */
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
    const begun = [id, deviceId, citizenId, channel, code, placeCode, nonce, clock()];
    const errand = await tx.one(insertErrand, begun);
    if (!errand) throw new Error('an errand that was begun was not returned');
    return viewOf(tx, errand, caller);
  }

  return { recognise, claim, begin };
}
