import { createHash } from 'node:crypto';
import type { Session } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { DeviceCaller } from '../../platform/handler';
import { newId, randomToken } from '../../platform/id';
import type { Tokens } from '../../platform/jwt';
import {
  endFamilyOfSpentToken,
  endSession,
  endSessionsOfDevice,
  findSession,
  insertRefreshToken,
  insertSession,
  type LivingSession,
  noteUse,
  spendRefreshToken,
} from './device-store';
import { maskPerson, type People } from './people';
import { ACCESS_SECONDS, refreshUntil, sessionUntil } from './session-rules';

type SessionParts = { readonly clock: Clock; readonly tokens: Tokens; readonly people: People };

/** 256 random bits: a plain hash keeps such a secret (security.md §1.2, secrets at rest). */
const hashOf = (refreshToken: string): Buffer => createHash('sha256').update(refreshToken).digest();

/** A phone's sessions. Each is a family of refresh tokens, of which one at a time is good, once. */
export function createSessions({ clock, tokens, people }: SessionParts) {
  /** The tokens of a session, and who its phone belongs to. */
  async function answerFor(
    tx: Queryable,
    sessionId: string,
    { deviceId, kind, level, citizenId }: LivingSession,
  ): Promise<Session> {
    const refreshToken = randomToken(32);
    const until = refreshUntil(kind, clock());
    await tx.run(insertRefreshToken, [hashOf(refreshToken), sessionId, until]);
    const claims = { sub: deviceId, sid: sessionId };
    const { token, expiresAt } = tokens.issue('device', claims, ACCESS_SECONDS);
    return {
      accessToken: token,
      accessExpiresAt: expiresAt.toISOString(),
      refreshToken,
      level,
      ...(citizenId !== null && { person: maskPerson(await people.personOf(tx, citizenId)) }),
    };
  }

  async function open(tx: Queryable, holder: LivingSession): Promise<Session> {
    const sessionId = newId('session');
    const now = clock();
    const { deviceId, kind, level } = holder;
    await tx.run(insertSession, [sessionId, deviceId, level, now, sessionUntil(kind, now)]);
    return answerFor(tx, sessionId, holder);
  }

  /** A new session in place of all that this phone had: a level is never raised within one (T3). */
  async function exchange(tx: Queryable, holder: LivingSession): Promise<Session> {
    await tx.run(endSessionsOfDevice, [holder.deviceId, clock()]);
    return open(tx, holder);
  }

  /** The session's next tokens; undefined for a token that is no good, or no good any more. */
  async function refresh(tx: Queryable, refreshToken: string): Promise<Session | undefined> {
    const now = clock();
    const hash = hashOf(refreshToken);
    const holder = await tx.one(spendRefreshToken, [hash, now]);
    if (holder) await tx.run(noteUse, [holder.deviceId, now]);
    if (holder) return answerFor(tx, holder.sessionId, holder);
    await tx.run(endFamilyOfSpentToken, [hash, now]);
    return undefined;
  }

  const end = (tx: Queryable, sessionId: string) => tx.run(endSession, [sessionId, clock()]);

  async function findCaller(
    db: Queryable,
    { sub, sid }: { readonly sub: string; readonly sid: string },
  ): Promise<DeviceCaller | undefined> {
    const found = await db.one(findSession, [sid, sub, clock()]);
    if (!found) return undefined;
    const { deviceId, kind, level, publicKey, citizenId } = found;
    return {
      kind: 'device',
      deviceId,
      sessionId: sid,
      level,
      publicKey,
      ...(citizenId !== null && { citizenId }),
      ...(kind === 'browser' && { isBrowser: true }),
    };
  }

  return { open, exchange, refresh, end, findCaller };
}

export type Sessions = ReturnType<typeof createSessions>;
