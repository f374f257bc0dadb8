import {
  browserSessionText,
  browserSignInText,
  desktopActs,
  type Route,
  routes,
  type SignInState,
} from '@zero-visit/shared-types';
import { startApp, type TestApp } from '../../support/app';
import { linTian, person } from '../../support/people';
import {
  aKey,
  aPhone,
  clientOf,
  deviceKey,
  type Phone,
  refusalOf,
  send,
} from '../../support/phone';
import { aWindow } from '../../support/window';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const luoJiahui = person('luo-jiahui');

/** Cross-device sign-in, by the mitigations of RFC 10027 (decision 0022). */
describe('signing in at a desktop', () => {
  let app: TestApp;
  let phone: Phone;

  beforeEach(async () => {
    app = await startApp({ limits: false });
    phone = await aPhone(app.origin);
    await phone.become(linTian);
  });
  afterEach(() => app.close());

  const nobody = () => clientOf(app.origin);
  const now = () => app.clock().getTime();
  const other = (numbers: string[], number: string) =>
    numbers.find((each) => each !== number) ?? '';

  /** A desktop's browser: a session without a person, and a key that it makes to be enrolled by. */
  async function aBrowser() {
    return { desk: await aPhone(app.origin, '浏览器'), key: deviceKey() };
  }

  async function enrol(by = phone) {
    const { desk, key } = await aBrowser();
    const { id, code } = await by.api.beginBrowserEnrolment();
    const body = { code, publicKey: key.publicKey };
    const { number } = await desk.api.claimBrowserEnrolment({ body });
    const params = { id };
    await by.api.confirmBrowserEnrolment({ params, body: { number, name: '家里的电脑' } });
    const done = await desk.api.getBrowserEnrolment({ params });
    if (done.state !== 'done') throw new Error(`the enrolment is ${done.state}`);
    return { deviceId: done.deviceId, key };
  }
  type Browser = Awaited<ReturnType<typeof enrol>>;

  function ask({ deviceId, key }: Browser, at = now()) {
    const signature = key.sign(browserSignInText(deviceId, at));
    return nobody().askBrowserSignIn({ body: { deviceId, at, signature } });
  }
  const follow = (id: string) => nobody().followBrowserSignIn({ body: { id } });
  const linkOf = (state: SignInState) => {
    if (state.state !== 'showing') throw new Error(`the browser shows ${state.state}`);
    return state.link;
  };
  const scan = (code: string, by = phone) => by.api.scanBrowserSignIn({ body: { code } });
  const numberOf = async (id: string) => {
    const state = await follow(id);
    if (state.state !== 'claimed') throw new Error(`the browser shows ${state.state}`);
    return state.number;
  };
  const take = ({ key }: Browser, id: string) =>
    nobody().takeBrowserSession({ body: { id, signature: key.sign(browserSessionText(id)) } });

  async function signIn(browser: Browser, by = phone) {
    const asked = await ask(browser);
    const request = await scan(linkOf(asked.now), by);
    const number = await numberOf(asked.id);
    await by.api.grantBrowserSignIn({ params: { id: request.id }, body: { number } });
    const session = await take(browser, asked.id);
    const api = clientOf(app.origin, {
      token: () => session.accessToken,
      signing: { deviceId: browser.deviceId, sign: browser.key.sign },
    });
    return { session, api, asked };
  }

  it('leads an enrolled browser to a session of its own, of the level that was granted', async () => {
    const browser = await enrol();
    const { session, api } = await signIn(browser);
    expect(session).toMatchObject({ level: 'L3', person: { name: '林*' } });
    expect(await api.getMe()).toMatchObject({ deviceId: browser.deviceId, level: 'L3' });
    const { items } = await phone.api.listDevices();
    expect(items).toContainEqual(
      expect.objectContaining({ id: browser.deviceId, kind: 'browser', name: '家里的电脑' }),
    );
  });

  describe('trusted devices:', () => {
    it('a browser that nobody enrolled gets no picture at all', async () => {
      const key = deviceKey();
      const stranger = { deviceId: phone.deviceId.replace(/.$/, 'A'), key };
      expect(await refusalOf(ask(stranger))).toBe('signature-invalid');
      // Nor does a phone’s own key, or the name of an enrolled browser with another key.
      expect(await refusalOf(ask({ deviceId: phone.deviceId, key: phone.key }))).toBe(
        'signature-invalid',
      );
      const { deviceId } = await enrol();
      expect(await refusalOf(ask({ deviceId, key }))).toBe('signature-invalid');
    });

    it('a picture of the attacker’s own browser, relayed to a victim, gets nothing', async () => {
      const attacker = await aPhone(app.origin);
      await attacker.become(luoJiahui);
      const theirs = await enrol(attacker);
      const asked = await ask(theirs);
      expect(await refusalOf(scan(linkOf(asked.now)))).toBe('browser-not-yours');
      expect((await follow(asked.id)).state).toBe('showing');
      expect(await refusalOf(take(theirs, asked.id))).toBe('sign-in-over');
    });

    it('a browser that was ended, or reported lost with everything, asks in vain', async () => {
      const browser = await enrol();
      const { api, asked } = await signIn(browser);
      const params = { id: browser.deviceId };
      await phone.api.endDevice({ params, query: { because: 'lost' } });
      expect(await refusalOf(api.getMe())).toBe('not-signed-in');
      expect(await refusalOf(ask(browser))).toBe('signature-invalid');
      expect(await refusalOf(take(browser, asked.id))).toBe('not-found');
    });

    it('enrolment needs a proof of the last five minutes, because it is a change of keys', async () => {
      app.pass(6 * MINUTE);
      const { refreshToken } = phone.session();
      phone.useSession(await phone.api.refreshSession({ body: { refreshToken } }));
      expect(await refusalOf(phone.api.beginBrowserEnrolment())).toBe('proof-too-old');
    });

    it('enrolment is told to the other devices, by the name that the phone gave', async () => {
      await enrol();
      const { items } = await phone.api.listMessages({ query: {} });
      expect(items[0]?.text['zh-Hans']).toContain('家里的电脑');
    });
  });

  describe('unique, short-lived codes:', () => {
    it('letters are good once, for ten minutes, and five wrong ones are all that a browser may try', async () => {
      const { desk, key } = await aBrowser();
      const claim = (code: string) =>
        desk.api.claimBrowserEnrolment({ body: { code, publicKey: key.publicKey } });
      const { code } = await phone.api.beginBrowserEnrolment();
      await claim(code);
      for (let wrong = 0; wrong < 5; wrong += 1) {
        expect(await refusalOf(claim(code))).toBe('enrolment-code-wrong');
      }
      const fresh = await phone.api.beginBrowserEnrolment();
      expect(await refusalOf(claim(fresh.code))).toBe('too-many-requests');
      app.pass(10 * MINUTE + SECOND);
      const late = await aPhone(app.origin);
      const body = { code: fresh.code, publicKey: key.publicKey };
      expect(await refusalOf(late.api.claimBrowserEnrolment({ body }))).toBe(
        'enrolment-code-wrong',
      );
    });

    it('a picture is worth a minute at most, and turns', async () => {
      const browser = await enrol();
      const asked = await ask(browser);
      const first = linkOf(asked.now);
      app.pass(61 * SECOND);
      expect(await refusalOf(scan(first))).toBe('qr-code-expired');
      const second = linkOf(await follow(asked.id));
      expect(second).not.toBe(first);
      expect((await scan(second)).browser.name).toBe('家里的电脑');
    });

    it('a request ends after five minutes', async () => {
      const browser = await enrol();
      const asked = await ask(browser);
      app.pass(6 * MINUTE);
      expect((await follow(asked.id)).state).toBe('ended');
    });
  });

  describe('one-time codes:', () => {
    it('one claim wins, of two phones of one person that scan at once', async () => {
      const second = await aPhone(app.origin);
      await second.become(linTian);
      const browser = await enrol();
      const link = linkOf((await ask(browser)).now);
      const both = await Promise.allSettled([scan(link), scan(link, second)]);
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    it('a session is taken once, and a signature that asked is no good again', async () => {
      const browser = await enrol();
      const at = now();
      const { asked } = await signIn(browser);
      expect(await refusalOf(take(browser, asked.id))).toBe('sign-in-over');
      expect(await refusalOf(ask(browser, at - 1))).toBe('signature-invalid');
    });
  });

  describe('request binding by a number match:', () => {
    it('a wrong number ends the request for good', async () => {
      const browser = await enrol();
      const asked = await ask(browser);
      const { id, numbers } = await scan(linkOf(asked.now));
      const number = await numberOf(asked.id);
      const grant = (picked: string) =>
        phone.api.grantBrowserSignIn({ params: { id }, body: { number: picked } });
      expect(await refusalOf(grant(other(numbers, number)))).toBe('number-wrong');
      expect(await refusalOf(grant(number))).toBe('sign-in-over');
      expect((await follow(asked.id)).state).toBe('ended');
      expect(await refusalOf(take(browser, asked.id))).toBe('sign-in-over');
    });

    it('a wrong number ends an enrolment, and nobody’s browser is made', async () => {
      const { desk, key } = await aBrowser();
      const { id, code } = await phone.api.beginBrowserEnrolment();
      const body = { code, publicKey: key.publicKey };
      const { number } = await desk.api.claimBrowserEnrolment({ body });
      const seen = await phone.api.getBrowserEnrolment({ params: { id } });
      const numbers = seen.state === 'claimed' ? seen.numbers : [];
      const confirm = (picked: string) =>
        phone.api.confirmBrowserEnrolment({
          params: { id },
          body: { number: picked, name: '电脑' },
        });
      expect(await refusalOf(confirm(other(numbers, number)))).toBe('number-wrong');
      expect(await refusalOf(confirm(number))).toBe('sign-in-over');
      expect((await phone.api.listDevices()).items).toHaveLength(1);
    });

    it('only the phone that scanned picks, and no other of anybody', async () => {
      const second = await aPhone(app.origin);
      await second.become(linTian);
      const browser = await enrol();
      const asked = await ask(browser);
      const { id } = await scan(linkOf(asked.now));
      const number = await numberOf(asked.id);
      const grant = second.api.grantBrowserSignIn({ params: { id }, body: { number } });
      expect(await refusalOf(grant)).toBe('sign-in-over');
    });
  });

  it('user experience: saying that it is not me ends the request, and is kept as a flag', async () => {
    const browser = await enrol();
    const asked = await ask(browser);
    const { id } = await scan(linkOf(asked.now));
    await phone.api.refuseBrowserSignIn({ params: { id } });
    expect((await follow(asked.id)).state).toBe('ended');
    const { rows } = await app.database.pool.query(
      'select count(*)::int as n from browser_sign_ins where flagged_at is not null',
    );
    expect(rows[0].n).toBe(1);
  });

  it('nothing personal reaches the screen before the match', async () => {
    const browser = await enrol();
    const asked = await ask(browser);
    const before = JSON.stringify([asked, await follow(asked.id)]);
    await scan(linkOf(asked.now));
    const claimed = JSON.stringify(await follow(asked.id));
    for (const secret of ['林', '440604', '家里的电脑', phone.deviceId]) {
      expect(before + claimed).not.toContain(secret);
    }
  });

  describe('sender-constrained tokens:', () => {
    it('the session is taken by the key of the browser that asked, and no other', async () => {
      const [browser, second] = [await enrol(), await enrol()];
      const asked = await ask(browser);
      const { id } = await scan(linkOf(asked.now));
      const number = await numberOf(asked.id);
      await phone.api.grantBrowserSignIn({ params: { id }, body: { number } });
      expect(await refusalOf(take(second, asked.id))).toBe('signature-invalid');
      expect(await take(browser, asked.id)).toBeDefined();
    });
  });

  describe('limited scope:', () => {
    it('a browser signs no consent and no submission, scans nothing, and adds or ends no device', async () => {
      const { api } = await signIn(await enrol());
      const errand = await phone.api.startErrand({ body: { serviceCode: 'insurance-proof' } });
      const consent = api.giveConsent({
        body: { errandId: errand.id, allowed: [] },
        nonce: errand.nonce,
        idempotencyKey: aKey(),
      });
      expect(await refusalOf(consent)).toBe('not-allowed');
      const end = api.endDevice({ params: { id: phone.deviceId }, query: {} });
      expect(await refusalOf(end)).toBe('not-allowed');
      expect(await refusalOf(api.beginBrowserEnrolment())).toBe('not-allowed');
      expect(await api.listCases({ query: {} })).toMatchObject({ items: [] });
    });

    it('a browser is refused whatever is not named, whichever route it is', async () => {
      const { session } = await signIn(await enrol());
      const closed = Object.entries<Route>(routes).filter(
        ([name, { access }]) =>
          /^(device|citizen)$/.test(access) && !(desktopActs as readonly string[]).includes(name),
      );
      expect(closed.length).toBeGreaterThan(15);
      for (const [name, route] of closed) {
        const url = `/api${route.path.replace(/:\w+/g, 'x')}`;
        const answer = await send(
          app.origin,
          { name, route, url },
          { token: () => session.accessToken },
        );
        expect([name, answer.status]).toEqual([name, 403]);
      }
    });

    it('its session rests a quarter of an hour at most, and half a day in all', async () => {
      const browser = await enrol();
      let { session } = await signIn(browser);
      const refresh = () =>
        nobody().refreshSession({ body: { refreshToken: session.refreshToken } });
      for (let minutes = 0; minutes < 11 * 60 + 50; minutes += 14) {
        app.pass(14 * MINUTE);
        session = await refresh();
      }
      app.pass(14 * MINUTE);
      expect(await refusalOf(refresh())).toBe('session-ended');
      const { refreshToken } = phone.session();
      phone.useSession(await phone.api.refreshSession({ body: { refreshToken } }));
      ({ session } = await signIn(browser));
      app.pass(15 * MINUTE + SECOND);
      expect(await refusalOf(refresh())).toBe('session-ended');
    });
  });

  it('session fixation: each sign-in is a session of its own, and ends the one before', async () => {
    const browser = await enrol();
    const first = await signIn(browser);
    const second = await signIn(browser);
    expect(await refusalOf(first.api.getMe())).toBe('not-signed-in');
    expect(await second.api.getMe()).toBeDefined();
  });

  it('a browser is signed out from the phone and stays enrolled', async () => {
    const browser = await enrol();
    const { api } = await signIn(browser);
    await phone.api.endDeviceSessions({ params: { id: browser.deviceId } });
    expect(await refusalOf(api.getMe())).toBe('not-signed-in');
    expect((await signIn(browser)).session.level).toBe('L3');
  });

  it('the code of a window signs in nobody, and the code of a browser begins no errand', async () => {
    const shown = await (await aWindow(app.origin)).show('insurance-proof');
    expect(await refusalOf(scan(shown.link().link))).toBe('qr-code-foreign');
    await shown.stop();
    const asked = await ask(await enrol());
    const errand = phone.api.scanQrCode({ body: { code: linkOf(asked.now) } });
    expect(await refusalOf(errand)).toBe('qr-code-foreign');
  });
});
