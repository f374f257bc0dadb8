import { sandboxFace } from '../../bff/src/integrations/face/sandbox';
import { certHash, wechatFace } from '../../bff/src/integrations/face/wechat';
import { sandboxPeople } from '../../bff/src/integrations/sandbox-people';
import { aProvider, type Provider } from './provider';

const lin = { name: '林添', idNumber: '440604199506150024' };
const pan = sandboxPeople.find(({ faceFails }) => faceFails);
const attempt = { reference: 'verification_AAAAAAAAAAAAAAAAAAAAAA', openId: 'oABC' };

let wechat: Provider;
/** What WeChat says of the person before the camera. */
let verifyRet = 10_000;
let errcode = 0;

beforeAll(async () => {
  wechat = await aProvider(({ path }) => {
    if (errcode !== 0) return { body: { errcode, errmsg: 'system busy' } };
    return path.includes('getverifyid')
      ? { body: { errcode: 0, errmsg: 'ok', verify_id: 'VERIFY', expires_in: 3600 } }
      : { body: { errcode: 0, errmsg: 'ok', verify_ret: verifyRet } };
  });
});
beforeEach(() => {
  verifyRet = 10_000;
  errcode = 0;
});
afterAll(() => wechat.close());

const openWechat = () => wechatFace({ url: wechat.url, accessToken: async () => 'TOKEN' });
const adapters = { WeChat: openWechat, 'the stand-in': () => sandboxFace(sandboxPeople) };

describe.each(Object.entries(adapters))('a face check by %s', (_name, open) => {
  it('passes the person before the camera', async () => {
    const { reference } = await open().start({ ...attempt, ...lin });
    const result = await open().result({ ...attempt, ...lin, started: reference });
    expect(result).toBe('passed');
  });

  it('fails somebody else', async () => {
    verifyRet = 10_004;
    const person = { name: pan?.name ?? '', idNumber: pan?.idNumber ?? '' };
    const { reference } = await open().start({ ...attempt, ...person });
    expect(await open().result({ ...attempt, ...person, started: reference })).toBe('failed');
  });

  it.each(['810000199408230021', '932682198501010017'])(
    'is not open to the number %s, which no resident has',
    async (idNumber) => {
      await expect(open().start({ ...attempt, name: '某人', idNumber })).rejects.toMatchObject({
        code: 'verification-failed',
      });
    },
  );
});

describe("WeChat's face check", () => {
  it('hashes the certificate as the official sample does', () => {
    expect(certHash({ name: '张三', idNumber: '310101199801011234' })).toBe(
      '3c241f7ff324977aeb91f173bb2a7b06569e6fd784d5573db34a636d8671108b',
    );
  });

  it('is called in the second edition of its interface', async () => {
    await openWechat().start({ ...attempt, ...lin });
    await openWechat().result({ ...attempt, ...lin, started: 'VERIFY' });
    const [begin, query] = wechat.requests.slice(-2);
    expect(begin?.path).toBe('/cityservice/face/identify/getverifyid?access_token=TOKEN');
    expect(query?.path).toBe('/cityservice/face/identify/queryverifyinfo?access_token=TOKEN');
    const asked = JSON.parse(begin?.text ?? '');
    expect(asked).toEqual({
      out_seq_no: expect.stringMatching(/^[0-9A-Za-z_-]{5,32}$/),
      cert_info: { cert_type: 'IDENTITY_CARD', cert_name: lin.name, cert_no: lin.idNumber },
      openid: 'oABC',
    });
    expect(JSON.parse(query?.text ?? '')).toEqual({
      verify_id: 'VERIFY',
      out_seq_no: asked.out_seq_no,
      cert_hash: certHash(lin),
      openid: 'oABC',
    });
  });

  it.each([90001, 90004, 90013, 10003, 0, undefined])(
    'passes nobody with verify_ret %s',
    async (ret) => {
      verifyRet = ret as number;
      expect(await openWechat().result({ ...attempt, ...lin, started: 'VERIFY' })).toBe('failed');
    },
  );

  it('is not open to a phone that WeChat does not know', async () => {
    const { openId: _unknown, ...elsewhere } = attempt;
    await expect(openWechat().start({ ...elsewhere, ...lin })).rejects.toMatchObject({
      code: 'verification-failed',
    });
  });

  it('that answers with an error is temporarily unavailable, and passes nobody', async () => {
    errcode = 40_001;
    const unavailable = { code: 'temporarily-unavailable' };
    await expect(openWechat().start({ ...attempt, ...lin })).rejects.toMatchObject(unavailable);
    await expect(
      openWechat().result({ ...attempt, ...lin, started: 'VERIFY' }),
    ).rejects.toMatchObject(unavailable);
  });
});
