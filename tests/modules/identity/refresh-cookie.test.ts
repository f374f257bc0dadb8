import { routes, type Session } from '@zero-visit/shared-types';
import { startApp, type TestApp } from '../../support/app';
import { clientOf, deviceKey } from '../../support/phone';

const aKeyOfAPhone = () => ({ publicKey: deviceKey().publicKey, name: '浏览器' });

type Sent = { site?: string; cookie?: string; token?: string };

/** Sends JSON as a page of a browser does, which says from where it comes. */
function post(origin: string, path: string, body: unknown, { site, cookie, token }: Sent) {
  return fetch(`${origin}/api${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(site && { 'sec-fetch-site': site }),
      ...(cookie && { cookie }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
}

const REGISTER = routes.registerDevice.path;
const REFRESH = routes.refreshSession.path;
const OWN = { site: 'same-origin' } as const;

/** The pair of name and value that a browser would send back, and what the cookie may do. */
function cookieOf(answer: Response): { pair: string; flags: string[] } {
  const cookies = answer.headers.getSetCookie();
  expect(cookies).toHaveLength(1);
  const [pair = '', ...flags] = String(cookies[0]).split('; ');
  return { pair, flags };
}

describe('over https, in a browser, the refresh token', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ limits: false, isHttps: true });
  });
  afterAll(() => app.close());

  const register = (sent: Sent = OWN) => post(app.origin, REGISTER, aKeyOfAPhone(), sent);
  const refresh = (sent: Sent, body: object = {}) => post(app.origin, REFRESH, body, sent);
  const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;

  async function registered() {
    const answer = await register();
    const { session } = (await answer.json()) as { session: Session };
    return { session, ...cookieOf(answer) };
  }

  it('comes in a cookie that no script can read and no other site makes use of', async () => {
    const { session, pair, flags } = await registered();
    expect(pair).toMatch(/^__Host-refresh=[\w-]{43}$/);
    expect(flags.sort()).toEqual([
      'HttpOnly',
      'Max-Age=15552000',
      'Path=/',
      'SameSite=Strict',
      'Secure',
    ]);
    expect(session).toMatchObject({ level: 'L0', accessToken: expect.any(String) });
    expect(session).not.toHaveProperty('refreshToken');
  });

  it('is taken away when the phone signs out', async () => {
    const { session, pair } = await registered();
    const answer = await fetch(`${app.origin}/api${routes.endSession.path}`, {
      method: 'DELETE',
      headers: {
        authorization: `Bearer ${session.accessToken}`,
        cookie: pair,
        'sec-fetch-site': 'same-origin',
      },
    });
    expect(answer.status).toBe(204);
    expect(cookieOf(answer)).toEqual({
      pair: '__Host-refresh=',
      flags: expect.arrayContaining(['Max-Age=0', 'Path=/', 'Secure']),
    });
  });

  it('is exchanged from the cookie, once', async () => {
    const { pair } = await registered();
    const answer = await refresh({ ...OWN, cookie: pair });
    expect(answer.status).toBe(200);
    expect(await answer.json()).not.toHaveProperty('refreshToken');
    expect(cookieOf(answer).pair).not.toBe(pair);
    expect(await codeOf(await refresh({ ...OWN, cookie: pair }))).toBe('session-ended');
  });

  it('comes in the cookie, too, when a verification exchanges the session', async () => {
    const { session, pair } = await registered();
    const { name, idNumber, pin } = app.citizen('林添');
    const sent = { ...OWN, cookie: pair, token: session.accessToken };
    const started = await post(
      app.origin,
      routes.startVerification.path,
      { method: 'networkId', name, idNumber },
      sent,
    );
    const { id } = (await started.json()) as { id: string };
    const path = routes.answerVerification.path.replace(':id', id);
    const answer = await post(app.origin, path, { kind: 'pin', pin }, sent);
    const verified = (await answer.json()) as Session;
    expect(verified.level).toBe('L3');
    expect(verified).not.toHaveProperty('refreshToken');
    const next = await refresh({ ...OWN, cookie: cookieOf(answer).pair });
    expect(((await next.json()) as Session).level).toBe('L3');
  });

  it('moves into the cookie when a page still brings it in the body', async () => {
    const { session } = await clientOf(app.origin).registerDevice({ body: aKeyOfAPhone() });
    const { refreshToken } = session;
    const answer = await refresh(OWN, { refreshToken });
    expect(await answer.json()).not.toHaveProperty('refreshToken');
    expect((await refresh({ ...OWN, cookie: cookieOf(answer).pair })).status).toBe(200);
  });

  it.each(['cross-site', 'same-site'])('is nothing for a page that is %s', async (site) => {
    const { pair } = await registered();
    for (const answer of [await refresh({ site, cookie: pair }), await register({ site })]) {
      expect(answer.status).toBe(403);
      expect(await codeOf(answer)).toBe('not-allowed');
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect((await refresh({ ...OWN, cookie: pair })).status).toBe(200);
  });

  it('is not taken from a cookie where no browser vouches for the page', async () => {
    const { pair } = await registered();
    expect(await codeOf(await refresh({ cookie: pair }))).toBe('session-ended');
  });

  it('has ended where there is neither cookie nor body', async () => {
    expect(await codeOf(await refresh(OWN))).toBe('session-ended');
    const { pair } = await registered();
    const odd = await refresh({ ...OWN, cookie: pair }, { refreshToken: 'x', more: 1 });
    expect(await codeOf(odd)).toBe('input-invalid');
  });

  it('stays in the body for WeChat, which has no cookies', async () => {
    const answer = await register({});
    const { session } = (await answer.json()) as { session: Session };
    expect(session.refreshToken).toMatch(/^[\w-]{43}$/);
    expect(answer.headers.getSetCookie()).toEqual([]);
    const next = await refresh({}, { refreshToken: session.refreshToken });
    expect(((await next.json()) as Session).refreshToken).toMatch(/^[\w-]{43}$/);
  });
});

describe('over plain http the refresh token', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ limits: false });
  });
  afterAll(() => app.close());

  it('stays in the body, in a browser too: such a cookie would not come back', async () => {
    const answer = await post(app.origin, REGISTER, aKeyOfAPhone(), OWN);
    const { session } = (await answer.json()) as { session: Session };
    expect(answer.headers.getSetCookie()).toEqual([]);
    const { refreshToken } = session;
    expect((await post(app.origin, REFRESH, { refreshToken }, OWN)).status).toBe(200);
  });
});
