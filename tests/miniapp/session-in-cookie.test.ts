import type { Session } from '@zero-visit/shared-types';
import { createSessionKeeper } from '../../miniapp/src/api/session-keeper';

const FIVE_MINUTES = 300_000;

const session = (accessToken: string): Session => ({
  accessToken,
  accessExpiresAt: '2026-11-25T00:05:00Z',
  level: 'L0',
});

/** A browser that keeps the refresh token in a cookie: neither storage nor scripts ever see it. */
function aBrowser() {
  const browser = { now: 0, stored: undefined as string | undefined, asked: [] as unknown[] };
  const keeper = createSessionKeeper({
    storage: {
      read: () => browser.stored,
      keep: (text) => {
        browser.stored = text;
      },
    },
    register: async () => ({ deviceId: 'device', secret: 'secret', session: session('first') }),
    refresh: async (refreshToken) => {
      browser.asked.push(refreshToken);
      return session('second');
    },
    alone: (task) => task(),
    now: () => browser.now,
  });
  return { browser, keeper };
}

describe('a session whose refresh token is in a cookie', () => {
  it('is kept and exchanged without one', async () => {
    const { browser, keeper } = aBrowser();
    expect((await keeper.living()).session.accessToken).toBe('first');
    browser.now += FIVE_MINUTES;
    const { deviceId, session: next } = await keeper.living();
    expect([deviceId, next.accessToken]).toEqual(['device', 'second']);
    expect(browser.asked).toEqual([undefined]);
  });

  it('takes a token over that an earlier visit left in storage, and leaves none there', async () => {
    const { browser, keeper } = aBrowser();
    const earlier = { ...session('old'), refreshToken: 'from storage' };
    browser.now = FIVE_MINUTES;
    browser.stored = JSON.stringify({ deviceId: 'device', secret: 's', session: earlier, at: 0 });
    await keeper.living();
    expect(browser.asked).toEqual(['from storage']);
    expect(browser.stored).not.toContain('from storage');
  });
});
