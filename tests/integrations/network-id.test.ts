import { httpNetworkId } from '../../bff/src/integrations/network-id/http';
import { sandboxNetworkId } from '../../bff/src/integrations/network-id/sandbox';
import { sandboxPeople } from '../../bff/src/integrations/sandbox-people';
import { aProvider, type Provider } from './provider';

const [lin, other] = sandboxPeople;
if (!lin || !other) throw new Error('the sandbox has nobody');
const known = { name: lin.name, idNumber: lin.idNumber, pin: lin.pin };

let platform: Provider;
let status = 200;

beforeAll(async () => {
  platform = await aProvider(({ text }) => {
    const { name, idNumber, pin } = JSON.parse(text);
    const verified = name === known.name && idNumber === known.idNumber && pin === known.pin;
    return { status, body: { verified } };
  });
});
afterAll(() => platform.close());

const adapters = {
  'the platform': () => httpNetworkId({ url: platform.url, token: 'secret' }),
  'the stand-in': () => sandboxNetworkId(sandboxPeople),
};

describe.each(Object.entries(adapters))('a network identity checked by %s', (_name, open) => {
  it('is its holder with the right PIN', async () => {
    expect(await open().verify(known)).toBe(true);
  });

  it.each([
    ['another PIN', { ...known, pin: other.pin }],
    ['another name', { ...known, name: other.name }],
    ['another number', { ...known, idNumber: other.idNumber }],
    ['no PIN', { ...known, pin: '' }],
  ])('is nobody with %s', async (_what, request) => {
    expect(await open().verify(request)).toBe(false);
  });
});

it('is no verdict when the platform is down', async () => {
  status = 500;
  await expect(adapters['the platform']().verify(known)).rejects.toMatchObject({
    code: 'temporarily-unavailable',
  });
});
