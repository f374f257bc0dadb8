import { createHash } from 'node:crypto';
import {
  createClient,
  type ProblemCode,
  routes,
  type Session,
  signedText,
  utf8,
} from '@zero-visit/shared-types';
import { ProblemAnswer } from '../../miniapp/src/api/problem-answer';
import { createTransport } from '../../miniapp/src/api/transport';
import type { WireAnswer, WireRequest } from '../../miniapp/src/platform/wire';

const session = (accessToken: string): Session => ({
  accessToken,
  accessExpiresAt: '2026-11-25T00:05:00Z',
  refreshToken: 'refresh',
  level: 'L3',
});

const json = (body: unknown, headers: Record<string, string> = {}, status = 200): WireAnswer => ({
  status,
  headers,
  bytes: utf8(JSON.stringify(body)),
});

const problem = (code: ProblemCode, status: number): WireAnswer =>
  json(
    { type: `/problems/${code}`, code, title: '', status, detail: '', instance: '' },
    {},
    status,
  );

/** A phone whose wire answers as a test says, and remembers what went over it. */
function aWire(answer: (request: WireRequest, turn: number) => WireAnswer) {
  const sent: WireRequest[] = [];
  const refused: string[] = [];
  const transport = createTransport({
    origin: 'https://zero.example',
    send: async (request) => {
      sent.push(request);
      return answer(request, sent.length);
    },
    keeper: {
      living: async () => ({
        deviceId: 'device_1',
        secret: 'secret',
        session: session(`token ${refused.length + 1}`),
        at: 0,
      }),
      refuse: (token) => void refused.push(token),
    },
    sign: async (text, secret) => `<${secret}:${text}>`,
    digest: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
  });
  return { sent, refused, api: createClient(routes, transport()) };
}

describe("the mini-app's transport", () => {
  it('sends no token where a route asks for none', async () => {
    const { api, sent } = aWire(() => json({ mode: 'sandbox' }));
    await api.describeDeployment();
    expect(sent[0]?.url).toBe('https://zero.example/api/deployment');
    expect(sent[0]?.headers).not.toHaveProperty('authorization');
  });

  it('signs method, path, nonce and the very bytes that it sends', async () => {
    const { api, sent } = aWire(() => json({}));
    const body = { errandId: 'errand_一', allowed: ['school'] };
    await api.giveConsent({ body, nonce: 'nonce', idempotencyKey: 'key' });
    const bodyDigest = createHash('sha256').update(JSON.stringify(body)).digest('hex');
    const text = signedText({ method: 'POST', path: '/api/consents', nonce: 'nonce', bodyDigest });
    expect(Buffer.from(sent[0]?.body ?? []).toString()).toBe(JSON.stringify(body));
    expect(sent[0]?.headers).toMatchObject({
      authorization: 'Bearer token 1',
      'idempotency-key': 'key',
      'content-type': 'application/json',
      'zero-visit-signature': `v1.device_1.nonce.<secret:${text}>`,
    });
  });

  it('leaves the query out of what it signs, and the body of a GET away', async () => {
    const { api, sent } = aWire(() => json({ items: [] }));
    await api.listCases({ query: { limit: 20 } });
    expect(sent[0]?.url).toBe('https://zero.example/api/cases?limit=20');
    expect(sent[0]).not.toHaveProperty('body');
  });

  it('exchanges a token that the server does not take, and asks once more', async () => {
    const { api, sent, refused } = aWire((_request, turn) =>
      turn === 1 ? problem('not-signed-in', 401) : json({ deviceId: 'device_1', level: 'L0' }),
    );
    await api.getMe();
    expect(refused).toEqual(['token 1']);
    expect(sent.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer token 1',
      'Bearer token 2',
    ]);
  });

  it('does not ask for ever', async () => {
    const { api, sent } = aWire(() => problem('not-signed-in', 401));
    await expect(api.getMe()).rejects.toMatchObject({ code: 'not-signed-in' });
    expect(sent).toHaveLength(2);
  });

  it('shows an unchanged document from memory, and asks with its tag', async () => {
    const { api, sent } = aWire((_request, turn) =>
      turn === 1
        ? json({ items: ['services'] }, { etag: '"one"' })
        : { status: 304, headers: {}, bytes: new Uint8Array() },
    );
    const first = await api.listServices({ query: {} });
    expect(await api.listServices({ query: {} })).toEqual(first);
    expect(sent[1]?.headers['if-none-match']).toBe('"one"');
  });

  it('answers a file with its type and the name it is saved as', async () => {
    const { api } = aWire(() => ({
      status: 200,
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('报到回执.pdf')}`,
      },
      bytes: utf8('%PDF'),
    }));
    const file = await api.openCertificate({ params: { id: 'certificate_1' } });
    expect(file).toEqual({ bytes: utf8('%PDF'), type: 'application/pdf', name: '报到回执.pdf' });
  });

  it('throws the problem that the server told, with all its faults', async () => {
    const { api } = aWire(() => problem('draft-outdated', 409));
    const outcome = api.saveDraft({ params: { id: 'draft_1' }, body: { version: 1, answers: {} } });
    await expect(outcome).rejects.toThrow(ProblemAnswer);
    await expect(outcome).rejects.toMatchObject({ code: 'draft-outdated' });
  });

  it.each([
    [502, 'temporarily-unavailable'],
    [407, 'internal'],
  ])('takes a stranger on the way who answers %s for %s', async (status, code) => {
    const { api } = aWire(() => ({ status, headers: {}, bytes: utf8('<html>') }));
    await expect(api.getMe()).rejects.toMatchObject({ code });
  });
});
