import { httpRegistries } from '../../bff/src/integrations/registries/http';
import { sandboxRegistries } from '../../bff/src/integrations/registries/sandbox';
import { sandboxPeople } from '../../bff/src/integrations/sandbox-people';
import { aProvider, type Provider } from './provider';

const lin = { name: '林添', idNumber: '440604199506150024' };
const request = {
  register: 'education',
  person: lin,
  fields: ['school', 'major'],
  receiver: 'hrss',
  consentId: 'consent_AAAAAAAAAAAAAAAAAAAAAA',
};
const never = new AbortController().signal;
const values = { school: '岭南示范大学', major: '公共管理' };

let gateway: Provider;
let mood: 'well' | 'down' | 'silent' | 'nonsense' | 'generous' = 'well';

beforeAll(async () => {
  gateway = await aProvider(({ path, text }) => {
    if (mood === 'down') return { status: 502 };
    if (mood === 'silent') return { silent: true };
    if (mood === 'nonsense') return { body: { values: { school: { deep: true } } } };
    if (path.endsWith('/matches')) {
      const { person } = JSON.parse(text);
      return { body: { matches: person.name === lin.name && person.idNumber === lin.idNumber } };
    }
    const { person } = JSON.parse(text);
    const held = person.idNumber === lin.idNumber ? values : {};
    const more = mood === 'generous' ? { diplomaNumber: '123', ...held } : held;
    return { body: { values: more, asOf: '2026-11-25T00:00:00.000Z' } };
  });
});
beforeEach(() => {
  mood = 'well';
});
afterAll(() => gateway.close());

const adapters = {
  'the gateway': () => httpRegistries({ url: gateway.url, token: 'secret', patience: 300 }),
  'the stand-in': () => sandboxRegistries(sandboxPeople),
};

describe.each(Object.entries(adapters))('registers behind %s', (_name, open) => {
  it('answer the fields asked for, and the day they held', async () => {
    const { values: read, asOf } = await open().read(request, never);
    expect(read).toEqual(values);
    expect(asOf).toBeInstanceOf(Date);
  });

  it('answer no more than was asked', async () => {
    mood = 'generous';
    const { values: read } = await open().read({ ...request, fields: ['school'] }, never);
    expect(Object.keys(read)).toEqual(['school']);
  });

  it('leave out what they do not know', async () => {
    const stranger = { name: '无名', idNumber: '440604199010010044' };
    expect((await open().read({ ...request, person: stranger }, never)).values).toEqual({});
  });

  it('say whether name and number belong together, and nothing else', async () => {
    expect(await open().matches(lin, never)).toBe(true);
    expect(await open().matches({ ...lin, name: '林天' }, never)).toBe(false);
    expect(await open().matches({ ...lin, idNumber: '440604199010010044' }, never)).toBe(false);
  });

  it('are not even asked once the consent is withdrawn', async () => {
    const reason = new Error('withdrawn');
    await expect(open().read(request, AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});

describe('the gateway', () => {
  const open = adapters['the gateway'];

  it('is called with what the register has to know, and the token in a header', async () => {
    await open().read(request, never);
    const { path, text, headers } = gateway.requests.at(-1) ?? {};
    const { register: _register, ...body } = request;
    expect(path).toBe('/registers/education/readings');
    expect(JSON.parse(text ?? '')).toEqual(body);
    expect(headers?.authorization).toBe('Bearer secret');
  });

  it.each(['down', 'silent', 'nonsense'] as const)(
    'that is %s is temporarily unavailable',
    async (how) => {
      mood = how;
      await expect(open().read(request, never)).rejects.toMatchObject({
        code: 'temporarily-unavailable',
      });
    },
  );

  it('is cut in the middle of a read', async () => {
    mood = 'silent';
    const withdrawn = new AbortController();
    const reason = new Error('withdrawn');
    setTimeout(() => withdrawn.abort(reason), 20);
    await expect(open().read(request, withdrawn.signal)).rejects.toBe(reason);
  });
});

describe('the stand-in', () => {
  it('can be slow, and is cut in the middle like a real one', async () => {
    const registries = sandboxRegistries(sandboxPeople);
    registries.delay('education', 60);
    const begun = performance.now();
    await registries.read(request, never);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(55);

    registries.delay('education', 60_000);
    const withdrawn = new AbortController();
    const reason = new Error('withdrawn');
    setTimeout(() => withdrawn.abort(reason), 20);
    await expect(registries.read(request, withdrawn.signal)).rejects.toBe(reason);
  });

  it('can be down, one register at a time', async () => {
    const registries = sandboxRegistries(sandboxPeople);
    registries.outage('education', true);
    await expect(registries.read(request, never)).rejects.toMatchObject({
      code: 'temporarily-unavailable',
    });
    expect(await registries.matches(lin, never)).toBe(true);
    registries.outage('education', false);
    expect((await registries.read(request, never)).values).toEqual(values);
  });

  it('knows a dotted name by whichever dot was typed', async () => {
    const registries = sandboxRegistries(sandboxPeople);
    const idNumber = sandboxPeople.find(({ name }) => name === '买买提·吐尔逊')?.idNumber ?? '';
    expect(await registries.matches({ name: '买买提•吐尔逊', idNumber }, never)).toBe(true);
  });
});
