import { httpSms } from '../../bff/src/integrations/sms/http';
import { sandboxSms } from '../../bff/src/integrations/sms/sandbox';
import { aProvider, type Provider } from './provider';

let gateway: Provider;
let answer: { status?: number; body?: unknown } = { body: { accepted: true } };

beforeAll(async () => {
  gateway = await aProvider(() => answer);
});
beforeEach(() => {
  answer = { body: { accepted: true } };
});
afterAll(() => gateway.close());

const message = { mobile: '13800000001', text: '验证码 123456' };
const now = new Date('2026-11-25T01:00:00Z');
const openGateway = () => httpSms({ url: gateway.url, token: 'secret', signature: '零跑腿' });
const adapters = { 'the gateway': openGateway, 'the stand-in': () => sandboxSms(() => now) };

describe.each(Object.entries(adapters))('a text message by %s', (_name, open) => {
  it('is sent', async () => {
    await expect(open().send(message)).resolves.toBeUndefined();
  });
});

describe('the gateway', () => {
  it('gets the text behind the registered signature', async () => {
    await openGateway().send(message);
    expect(JSON.parse(gateway.requests.at(-1)?.text ?? '')).toEqual({
      mobile: message.mobile,
      text: '【零跑腿】验证码 123456',
    });
  });

  it.each([[{ status: 503 }], [{ body: { accepted: false } }], [{ body: 'ok' }]])(
    'that answers %j has sent nothing that we may count on',
    async (how) => {
      answer = how;
      await expect(openGateway().send(message)).rejects.toMatchObject({
        code: 'temporarily-unavailable',
      });
    },
  );
});

describe('the stand-in', () => {
  it('shows the last texts, newest first, and forgets the older ones', async () => {
    const sms = sandboxSms(() => now);
    for (let count = 1; count <= 150; count += 1) {
      await sms.send({ mobile: '13800000001', text: String(count) });
    }
    const texts = sms.texts();
    expect(texts).toHaveLength(100);
    expect(texts[0]).toEqual({ mobile: '13800000001', text: '150', at: now });
    expect(texts.at(-1)?.text).toBe('51');
  });
});
