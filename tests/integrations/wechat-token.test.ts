import { wechatToken } from '../../bff/src/integrations/wechat-token';
import { aProvider, type Provider } from './provider';

let wechat: Provider;
let count = 0;
let answer: unknown;

beforeAll(async () => {
  wechat = await aProvider(() => {
    count += 1;
    return { body: answer ?? { access_token: `TOKEN-${count}`, expires_in: 7_200 } };
  });
});
beforeEach(() => {
  count = 0;
  answer = undefined;
});
afterAll(() => wechat.close());

/** A token source, and a way to let time pass, in seconds. */
function aSource() {
  let now = Date.parse('2026-11-25T00:00:00Z');
  const token = wechatToken({
    appId: 'wx123',
    secret: 'SECRET',
    clock: () => new Date(now),
    url: wechat.url,
  });
  return {
    token,
    pass: (seconds: number) => {
      now += seconds * 1_000;
    },
  };
}

describe("WeChat's access token", () => {
  it('is asked for once and used until five minutes before its end', async () => {
    const { token, pass } = aSource();
    expect(await token()).toBe('TOKEN-1');
    pass(6_899);
    expect(await token()).toBe('TOKEN-1');
    pass(1);
    expect(await token()).toBe('TOKEN-2');
  });

  it('is asked for with the secret in the body, not in the address', async () => {
    await aSource().token();
    const { path, text } = wechat.requests.at(-1) ?? {};
    expect(path).toBe('/cgi-bin/stable_token');
    expect(JSON.parse(text ?? '')).toMatchObject({ appid: 'wx123', secret: 'SECRET' });
  });

  it('is temporarily unavailable where WeChat answers with an error, and asked for again', async () => {
    const { token } = aSource();
    answer = { errcode: 40_013, errmsg: 'invalid appid' };
    await expect(token()).rejects.toMatchObject({ code: 'temporarily-unavailable' });
    answer = undefined;
    expect(await token()).toBe('TOKEN-2');
  });
});
