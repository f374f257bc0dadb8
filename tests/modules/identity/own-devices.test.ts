import { startApp, type TestApp } from '../../support/app';
import { aDesk } from '../../support/desk';
import { linTian, person } from '../../support/people';
import { aPhone, clientOf, type Phone, problemOf, refusalOf } from '../../support/phone';

const DAY = 86_400_000;
const luoJiahui = person('luo-jiahui');

describe('the devices of a person', () => {
  let app: TestApp;

  beforeEach(async () => {
    app = await startApp({ limits: false });
  });
  afterEach(() => app.close());

  async function phoneOf(citizen: typeof linTian, name: string): Promise<Phone> {
    const phone = await aPhone(app.origin, name);
    await phone.become(citizen);
    return phone;
  }
  const devicesOf = async (phone: Phone) => (await phone.api.listDevices()).items;
  const messagesOf = async (phone: Phone) => (await phone.api.listMessages({ query: {} })).items;
  const isDead = async ({ api, session }: Phone) => {
    const { refreshToken } = session();
    expect(await refusalOf(api.getMe())).toBe('not-signed-in');
    const refresh = clientOf(app.origin).refreshSession({ body: { refreshToken } });
    expect(await refusalOf(refresh)).toBe('session-ended');
  };

  it('are listed with what is true of them, and this one is marked', async () => {
    const first = await phoneOf(linTian, '旧手机');
    const second = await phoneOf(linTian, '新手机');
    await phoneOf(luoJiahui, '别人的手机');
    expect(await devicesOf(second)).toEqual([
      {
        id: second.deviceId,
        kind: 'phone',
        name: '新手机',
        keyStrength: 'swkey',
        level: 'L3',
        addedAt: expect.any(String),
        usedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        isThis: true,
      },
      expect.objectContaining({ id: first.deviceId, name: '旧手机', isThis: false }),
    ]);
  });

  it('are dated by the day on which they were last used, and written once a day', async () => {
    const phone = await phoneOf(linTian, '手机');
    const [{ usedOn: before } = { usedOn: '' }] = await devicesOf(phone);
    app.pass(2 * DAY);
    const { refreshToken } = phone.session();
    phone.useSession(await phone.api.refreshSession({ body: { refreshToken } }));
    const [{ usedOn } = { usedOn: '' }] = await devicesOf(phone);
    expect((Date.parse(usedOn) - Date.parse(before)) / DAY).toBe(2);
  });

  it('are lost from another one: sessions and key are dead at once, and for good', async () => {
    const lost = await phoneOf(linTian, '丢了的');
    const kept = await phoneOf(linTian, '手边的');
    const end = () =>
      kept.api.endDevice({ params: { id: lost.deviceId }, query: { because: 'lost' } });
    await end();
    await isDead(lost);
    expect((await devicesOf(kept)).map(({ id }) => id)).toEqual([kept.deviceId]);
    await end();
    expect(await kept.api.getMe()).toMatchObject({ deviceId: kept.deviceId });
  });

  it('are nobody else’s to see, to sign out or to end', async () => {
    const mine = await phoneOf(linTian, '我的');
    const theirs = await phoneOf(luoJiahui, '别人的');
    const params = { id: mine.deviceId };
    expect(await refusalOf(theirs.api.endDevice({ params, query: {} }))).toBe('not-found');
    expect(await refusalOf(theirs.api.endDeviceSessions({ params }))).toBe('not-found');
    expect((await devicesOf(theirs)).map(({ id }) => id)).toEqual([theirs.deviceId]);
    expect(await mine.api.getMe()).toBeDefined();
  });

  it('are signed out one by one', async () => {
    const other = await phoneOf(linTian, '另一部');
    const here = await phoneOf(linTian, '这一部');
    await here.api.endDeviceSessions({ params: { id: other.deviceId } });
    await isDead(other);
  });

  describe('when one is added,', () => {
    it('hear of it by its name and time, and end it as not their own with one act', async () => {
      const old = await phoneOf(linTian, '旧手机');
      expect(await messagesOf(old)).toEqual([]);
      const thief = await phoneOf(linTian, '官方升级 拨 13800138000\nhttp://x.example/y');
      const [notice] = await messagesOf(old);
      expect(notice).toMatchObject({ deviceId: thief.deviceId, at: expect.any(String) });
      expect(notice?.text['zh-Hans']).toContain('官方升级 拨');
      expect(JSON.stringify(notice?.text)).not.toMatch(/138001|https?:/);
      await old.api.endDevice({ params: { id: thief.deviceId }, query: { because: 'notMe' } });
      await isDead(thief);
      const { rows } = await app.database.pool.query(
        'select ended_because from devices where id = $1',
        [thief.deviceId],
      );
      expect(rows).toEqual([{ ended_because: 'notMe' }]);
    });

    it('hear nothing when a phone only proves once more whose it is', async () => {
      const old = await phoneOf(linTian, '旧手机');
      const other = await phoneOf(linTian, '另一部');
      await other.become(linTian);
      expect(await messagesOf(old)).toHaveLength(1);
    });
  });

  describe('at the counter,', () => {
    const lost = async (idNumber: string) => {
      const desk = await aDesk(app.origin, app.staff('reviewer', 'senior-card'));
      return desk.api.reportLostPhone({ body: { idNumber } });
    };

    it('end all together, on the record and with a message for the next phone', async () => {
      const [one, other] = [await phoneOf(linTian, '一'), await phoneOf(linTian, '二')];
      const stranger = await phoneOf(luoJiahui, '三');
      expect(await lost(linTian.idNumber)).toEqual({ ended: 2 });
      await isDead(one);
      await isDead(other);
      expect(await stranger.api.getMe()).toBeDefined();
      const next = await phoneOf(linTian, '新手机');
      expect((await messagesOf(next)).map(({ title }) => title['zh-Hans'])).toContain(
        '您的设备已在窗口挂失',
      );
      const { items } = await next.api.listAccesses({ query: {} });
      expect(items).toEqual([
        expect.objectContaining({
          purpose: expect.objectContaining({ 'zh-Hans': '窗口挂失手机' }),
        }),
      ]);
    });

    it('tell nobody from somebody without a phone, and take no number that cannot be', async () => {
      expect(await lost(luoJiahui.idNumber)).toEqual({ ended: 0 });
      const { errors } = await problemOf(lost('440604199001010001'));
      expect(errors?.[0]?.pointer).toBe('/body/idNumber');
    });
  });

  it('are forgotten after a month if they never were anybody’s, and half a year otherwise', async () => {
    const never = await aPhone(app.origin);
    const somebodys = await phoneOf(linTian, '手机');
    const isThere = async ({ deviceId }: Phone) => {
      const { rows } = await app.database.pool.query(
        `select (select count(*)::int from devices where id = $1) as device,
           (select count(*)::int from data_keys where owner_id = $1) as key`,
        [deviceId],
      );
      return [rows[0].device, rows[0].key];
    };
    app.pass(30 * DAY);
    await app.rooms.identity.sweep(app.database);
    expect(await isThere(never)).toEqual([1, 1]);
    app.pass(4 * DAY);
    await app.rooms.identity.sweep(app.database);
    expect(await isThere(never)).toEqual([0, 0]);
    expect(await isThere(somebodys)).toEqual([1, 1]);
    app.pass(150 * DAY);
    await app.rooms.identity.sweep(app.database);
    expect(await isThere(somebodys)).toEqual([0, 0]);
  });
});
