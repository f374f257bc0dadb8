import type { ProblemCode, Session } from '@zero-visit/shared-types';
import { ProblemAnswer } from '../../miniapp/src/api/problem-answer';
import { createSessionKeeper } from '../../miniapp/src/api/session-keeper';
import { LineLost } from '../../miniapp/src/platform/line-lost';

const MINUTE = 60_000;

const aSession = (name: string): Session => ({
  accessToken: `access ${name}`,
  accessExpiresAt: '2026-11-25T00:05:00Z',
  refreshToken: `refresh ${name}`,
  level: 'L0',
});

const refusal = (code: ProblemCode) =>
  new ProblemAnswer({ type: '', code, title: '', status: 401, detail: code, instance: '' });

/** A phone with its storage, a clock that a test moves, and a server that counts. */
function aPhone() {
  const phone = {
    now: 0,
    stored: undefined as string | undefined,
    registered: 0,
    refreshed: [] as (string | undefined)[],
    refresh: async (token: string | undefined) => aSession(`after ${token}`),
  };
  const open = () =>
    createSessionKeeper({
      storage: {
        read: () => phone.stored,
        keep: (text) => {
          phone.stored = text;
        },
      },
      register: async () => {
        phone.registered += 1;
        return {
          deviceId: `device ${phone.registered}`,
          secret: `secret ${phone.registered}`,
          session: aSession(`${phone.registered}`),
        };
      },
      refresh: async (token) => {
        phone.refreshed.push(token);
        await new Promise((resolve) => setTimeout(resolve, 5));
        return phone.refresh(token);
      },
      alone: (task) => task(),
      now: () => phone.now,
    });
  return Object.assign(phone, { open });
}

describe("the phone's session", () => {
  it('begins by registering a phone that the server does not know, once for all who wait', async () => {
    const phone = aPhone();
    const keeper = phone.open();
    const devices = await Promise.all([keeper.living(), keeper.living(), keeper.living()]);
    expect(new Set(devices.map(({ deviceId }) => deviceId))).toEqual(new Set(['device 1']));
    expect(phone.registered).toBe(1);
  });

  it('outlives the app', async () => {
    const phone = aPhone();
    await phone.open().living();
    expect((await phone.open().living()).deviceId).toBe('device 1');
    expect(phone.registered).toBe(1);
  });

  it('is exchanged once when it has grown old, however many calls need it', async () => {
    const phone = aPhone();
    const keeper = phone.open();
    await keeper.living();
    phone.now += 5 * MINUTE;
    const devices = await Promise.all([keeper.living(), keeper.living()]);
    expect(phone.refreshed).toEqual(['refresh 1']);
    expect(devices[1]?.session.accessToken).toBe('access after refresh 1');
  });

  it('is exchanged when the server does not take it, and only then', async () => {
    const phone = aPhone();
    const keeper = phone.open();
    await keeper.living();
    keeper.refuse('some older token');
    await keeper.living();
    expect(phone.refreshed).toEqual([]);
    keeper.refuse('access 1');
    await keeper.living();
    expect(phone.refreshed).toEqual(['refresh 1']);
  });

  it('is exchanged when the clock of the phone was set back', async () => {
    const phone = aPhone();
    const keeper = phone.open();
    await keeper.living();
    phone.now -= MINUTE;
    await keeper.living();
    expect(phone.refreshed).toEqual(['refresh 1']);
  });

  it('begins anew, with a new key, once the server has ended it', async () => {
    const phone = aPhone();
    const keeper = phone.open();
    await keeper.living();
    phone.now += 5 * MINUTE;
    phone.refresh = async () => {
      throw refusal('session-ended');
    };
    const { deviceId, secret } = await keeper.living();
    expect([deviceId, secret]).toEqual(['device 2', 'secret 2']);
  });

  it('is kept while the line is down: nothing is registered for that', async () => {
    const phone = aPhone();
    const keeper = phone.open();
    await keeper.living();
    phone.now += 5 * MINUTE;
    phone.refresh = async () => {
      throw new LineLost();
    };
    await expect(keeper.living()).rejects.toThrow(LineLost);
    phone.refresh = async (token) => aSession(`late ${token}`);
    expect((await keeper.living()).session.accessToken).toBe('access late refresh 1');
    expect(phone.registered).toBe(1);
  });

  it('takes what another window of the app has renewed meanwhile', async () => {
    const phone = aPhone();
    const [here, there] = [phone.open(), phone.open()];
    await here.living();
    phone.now += 5 * MINUTE;
    await there.living();
    await here.living();
    expect(phone.refreshed).toEqual(['refresh 1']);
  });

  it('tells screens when somebody was verified, and when the phone is forgotten', async () => {
    const phone = aPhone();
    const keeper = phone.open();
    await keeper.living();
    const seen: (string | undefined)[] = [];
    keeper.subscribe(() => seen.push(keeper.session()?.person?.name));
    keeper.replace({ ...aSession('mine'), level: 'L3', person: { name: '林*', idNumber: '4406' } });
    keeper.forget();
    expect(seen).toEqual(['林*', undefined]);
  });

  it.each(['no JSON', '{}', '{"deviceId":"device 9"}'])(
    'registers anew where storage holds %j',
    async (text) => {
      const phone = aPhone();
      phone.stored = text;
      expect((await phone.open().living()).deviceId).toBe('device 1');
    },
  );
});
