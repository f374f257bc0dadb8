import type { QrSessionState, windowRoutes } from '@zero-visit/shared-types';
import type { Clock } from '../../platform/clock';
import type { Queryable } from '../../platform/database';
import type { Ephemeral } from '../../platform/ephemeral';
import { afterCommit, type Handlers } from '../../platform/handler';
import { newId, randomToken } from '../../platform/id';
import { Problem } from '../../platform/problem';
import type { Catalogue } from '../catalogue';
import { claimableUntil, type Screen, type ShownCode, screenOf } from './qr-code-rules';
import {
  closeQrSession,
  findScreen,
  insertQrCode,
  insertQrSession,
  type StoredScreen,
} from './qr-session-store';
import type { QrTokens } from './qr-tokens';
import { type Look, watchQrSession } from './watch-qr-session';
import { wakeWindow } from './window-topics';

type QrSessionParts = {
  readonly clock: Clock;
  readonly ephemeral: Pick<Ephemeral, 'publish' | 'subscribe'>;
  readonly catalogue: Pick<Catalogue, 'openService' | 'service' | 'department' | 'placeOf'>;
  readonly tokens: QrTokens;
};

type QrSessionHandlers = Handlers<
  Pick<typeof windowRoutes, 'openQrSession' | 'watchQrSession' | 'closeQrSession'>
>;

/** What a registered screen shows. Nothing in this file can reach a person's data. */
export function createQrSessionHandlers(parts: QrSessionParts): QrSessionHandlers {
  const { clock, ephemeral, catalogue, tokens } = parts;

  /** Puts the session's next code up; if another connection was faster, its code stands. */
  async function showCode(db: Queryable, sessionId: string, ordinal: number): Promise<void> {
    const id = randomToken(16);
    const index = tokens.shortCodeIndex(tokens.shortCodeOf(id));
    const now = clock();
    await db.run(insertQrCode, [id, sessionId, ordinal, index, now, claimableUntil(now)]);
  }

  /** The screen as it is now. A code that is over gives way to the next: a window has no dead end. */
  async function look(db: Queryable, id: string, windowId: string): Promise<Look | undefined> {
    const stored = await db.one(findScreen, [id, windowId]);
    if (!stored) return undefined;
    const screen = screenOf(shownCodeOf(stored), clock());
    if (screen) return lookAt(stored, screen);
    await showCode(db, id, stored.ordinal + 1);
    return look(db, id, windowId);
  }

  const lookAt = (stored: StoredScreen, screen: Screen): Look => ({
    key: [stored.ordinal, screen.state, screen.state === 'showing' && screen.turn].join('/'),
    until: screen.until,
    draw: () => draw(stored, screen),
  });

  function draw(stored: StoredScreen, screen: Screen): QrSessionState {
    if (screen.state === 'claimed') {
      return { state: 'claimed', number: screen.number, endsAt: screen.until.toISOString() };
    }
    if (screen.state !== 'showing') return { state: screen.state };
    return {
      state: 'showing',
      link: linkOf(stored, screen.turn, screen.until),
      shortCode: tokens.shortCodeOf(stored.codeId),
      rotatesAt: screen.until.toISOString(),
      endsAt: screen.endsAt.toISOString(),
    };
  }

  /** The signed face of a code; names are in simplified Chinese, as they stand on the screen itself. */
  function linkOf(
    { codeId, serviceCode, placeCode }: StoredScreen,
    turn: number,
    turnEnds: Date,
  ): string {
    const service = catalogue.service(serviceCode);
    const place = catalogue.placeOf(placeCode)?.place;
    if (!service || !place) throw new Error('a session shows what the catalogue has not');
    return tokens.linkOf({
      kind: 'window',
      session: codeId,
      turn,
      department: catalogue.department(service.department).name['zh-Hans'],
      place: place.name['zh-Hans'],
      service: service.name['zh-Hans'],
      until: Math.floor(turnEnds.getTime() / 1000) + GRACE_SECONDS,
    });
  }

  return {
    async openQrSession({ body: { serviceCode } }, { windowId }, tx) {
      const { code } = catalogue.openService(serviceCode);
      const id = newId('qr');
      await tx.run(insertQrSession, [id, windowId, code, clock()]);
      await showCode(tx, id, 0);
      const now = await look(tx, id, windowId);
      if (!now) throw new Error('a session is gone in its own transaction');
      return { id, now: now.draw() };
    },

    async watchQrSession({ params: { id } }, { windowId }, db) {
      if (!(await look(db, id, windowId))) throw new Problem('not-found');
      return watchQrSession(db, id, {
        clock,
        ephemeral,
        look: (queryable) => look(queryable, id, windowId),
      });
    },

    async closeQrSession({ params: { id } }, { windowId }, tx) {
      await tx.run(closeQrSession, [id, windowId, clock()]);
      return afterCommit(() => wakeWindow(ephemeral, id));
    },
  };
}

/** A face counts for one turn after it has left the screen. */
const GRACE_SECONDS = 30;

function shownCodeOf(stored: StoredScreen): ShownCode {
  const { shownAt, errandState, number, numberUntil, outcome, confirmedAt, endedAt } = stored;
  if (!errandState || number === null || !numberUntil) return { shownAt };
  return {
    shownAt,
    errand: {
      state: errandState,
      outcome: outcome ?? undefined,
      number,
      numberUntil,
      confirmedAt: confirmedAt ?? undefined,
      endedAt: endedAt ?? undefined,
    },
  };
}
