import { createHash } from 'node:crypto';
import { startApp, type TestApp } from '../../support/app';
import { linTian } from '../../support/people';
import { aPhone, clientOf, deviceKey, refusalOf } from '../../support/phone';

const DAY = 86_400_000;

describe('a phone and its session', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ limits: false });
  });
  afterAll(() => app.close());

  const refresh = (refreshToken: string | undefined) =>
    clientOf(app.origin).refreshSession({ body: { refreshToken } });

  it('begins without a person', async () => {
    const phone = await aPhone(app.origin);
    expect(phone.session()).toMatchObject({ level: 'L0' });
    expect(await phone.api.getMe()).toEqual({ deviceId: phone.deviceId, level: 'L0' });
  });

  it.each([
    ['is not on the curve', Buffer.concat([Buffer.from([4]), Buffer.alloc(64, 7)])],
    ['is the point at infinity', Buffer.concat([Buffer.from([4]), Buffer.alloc(64)])],
    ['is compressed', Buffer.concat([Buffer.from([2]), Buffer.alloc(64, 7)])],
  ])('refuses a key that %s', async (_why, point) => {
    const body = { publicKey: point.toString('base64url'), name: '手机' };
    expect(await refusalOf(clientOf(app.origin).registerDevice({ body }))).toBe(
      'device-key-unsuitable',
    );
  });

  it('exchanges a refresh token for new tokens, and keeps the session', async () => {
    const phone = await aPhone(app.origin);
    const next = await refresh(phone.session().refreshToken);
    phone.useSession(next);
    expect(await phone.api.getMe()).toMatchObject({ deviceId: phone.deviceId });
  });

  it('ends the whole family when a refresh token comes twice', async () => {
    const phone = await aPhone(app.origin);
    const first = phone.session().refreshToken;
    const next = await refresh(first);
    phone.useSession(next);
    expect(await refusalOf(refresh(first))).toBe('session-ended');
    expect(await refusalOf(phone.api.getMe())).toBe('not-signed-in');
    expect(await refusalOf(refresh(next.refreshToken))).toBe('session-ended');
  });

  it('gives tokens to one of two that come with the same refresh token at once', async () => {
    const phone = await aPhone(app.origin);
    const { refreshToken } = phone.session();
    const both = await Promise.allSettled([refresh(refreshToken), refresh(refreshToken)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(phone.api.getMe())).toBe('not-signed-in');
  });

  it('refuses a refresh token that it never gave', async () => {
    expect(await refusalOf(refresh('A'.repeat(43)))).toBe('session-ended');
  });

  it('is refused at once after it has signed out', async () => {
    const phone = await aPhone(app.origin);
    const { refreshToken } = phone.session();
    await phone.api.endSession();
    expect(await refusalOf(phone.api.getMe())).toBe('not-signed-in');
    expect(await refusalOf(refresh(refreshToken))).toBe('session-ended');
  });

  it('keeps neither tokens nor the name of the phone readable in the database', async () => {
    const name = '林添的旧手机';
    const { session } = await clientOf(app.origin).registerDevice({
      body: { publicKey: deviceKey().publicKey, name },
    });
    const hash = createHash('sha256').update(String(session.refreshToken)).digest('hex');
    const { rows } = await app.database.pool.query(
      `select (select count(*)::int from refresh_tokens where encode(hash, 'hex') = $1) as hashed,
         (select string_agg(d::text, ' ') from devices d) as devices`,
      [hash],
    );
    expect(rows[0].hashed).toBe(1);
    expect(rows[0].devices).not.toContain(Buffer.from(name).toString('hex'));
  });

  // The last of this file: it moves the clock.
  it('lets a phone that is used every other week come back for half a year without new proofing', async () => {
    const phone = await aPhone(app.origin);
    phone.useSession(await phone.become(linTian));
    for (let week = 0; week < 24; week += 2) {
      app.pass(14 * DAY);
      expect(await refusalOf(phone.api.getMe())).toBe('not-signed-in');
      phone.useSession(await refresh(phone.session().refreshToken));
      expect(phone.session().level).toBe('L3');
    }
    app.pass(14 * DAY);
    expect(await refusalOf(refresh(phone.session().refreshToken))).toBe('session-ended');
  });

  it('forgets a phone that has rested for a month', async () => {
    const phone = await aPhone(app.origin);
    app.pass(30 * DAY + 1);
    expect(await refusalOf(refresh(phone.session().refreshToken))).toBe('session-ended');
  });
});
