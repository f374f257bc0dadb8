import {
  type Access,
  ProblemDetails,
  type Route,
  routes,
  SIGNATURE_HEADER,
} from '@zero-visit/shared-types';
import fc from 'fast-check';
import { startApp, type TestApp } from '../support/app';
import { aDesk } from '../support/desk';
import { aKey, aPhone } from '../support/phone';
import { aWindow } from '../support/window';

const entries = Object.entries<Route>(routes);
const taking = entries.filter(
  ([, { body, consumes }]) => body !== undefined && consumes === undefined,
);

/** Ids that fit the grammar and belong to nobody. */
const PARAMETERS: Record<string, string> = {
  code: 'nothing-like-that',
  questionId: 'photo',
  key: 'A'.repeat(22),
};

describe('bad input', () => {
  let app: TestApp;
  let tokens: Record<Access, string | undefined>;

  beforeAll(async () => {
    app = await startApp({ limits: false });
    const phone = await aPhone(app.origin);
    await phone.become(await app.citizen('林添'));
    const supervisor = await aDesk(app.origin, await app.staff('supervisor'));
    const window = await aWindow(app.origin);
    const staff = supervisor.token;
    tokens = {
      public: undefined,
      device: phone.session().accessToken,
      citizen: phone.session().accessToken,
      window: window.token,
      staff,
      supervisor: staff,
    };
  });

  afterAll(() => app.close());

  function ask(
    route: Route,
    given: { body?: string | Uint8Array<ArrayBuffer>; type?: string; query?: string } = {},
  ) {
    const path = route.path.replace(/:(\w+)/g, (_, key: string) => PARAMETERS[key] ?? idFor(route));
    const token = tokens[route.access];
    return fetch(`${app.origin}/api${path}${given.query ?? ''}`, {
      method: route.method,
      headers: {
        ...(token && { authorization: `Bearer ${token}` }),
        ...(route.idempotent && { 'idempotency-key': aKey() }),
        'content-type': given.type ?? 'application/json',
      },
      ...(given.body !== undefined && { body: given.body }),
    });
  }

  async function problemIn(response: Response) {
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    return ProblemDetails.parse(await response.json());
  }

  it.each(taking)('%s answers broken JSON with where it is broken', async (_, route) => {
    const problem = await problemIn(await ask(route, { body: '{"a":' }));
    expect(problem.code).toBe('input-invalid');
    expect(problem.errors).toEqual([{ pointer: '/body', detail: expect.any(String) }]);
  });

  it.each(taking)('%s refuses a body of the wrong shape and says which parts', async (_, route) => {
    for (const body of ['[]', '"text"', '7', 'null', '{}']) {
      const response = await ask(route, { body });
      if (body === '{}' && response.status !== 400) continue;
      const problem = await problemIn(response);
      if (problem.code === 'not-found' || problem.code === 'signature-invalid') continue;
      expect([body, problem.code]).toEqual([body, 'input-invalid']);
      expect(problem.errors?.length).toBeGreaterThan(0);
    }
  });

  it.each(taking)('%s refuses names that reach for the prototype', async (_, route) => {
    const response = await ask(route, { body: '{"__proto__":{"isAdmin":true},"constructor":1}' });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it.each(taking)('%s refuses a body that is too large, or of another kind', async (_, route) => {
    const large = await problemIn(await ask(route, { body: `"${'x'.repeat(300_000)}"` }));
    expect(large.code).toBe('body-too-large');
    const other = await problemIn(await ask(route, { body: '<a/>', type: 'text/xml' }));
    expect(other.code).toBe('media-type-unsupported');
  });

  it.each(entries.filter(([, { access }]) => access !== 'public'))(
    '%s asks who is calling before anything else',
    async (_, route) => {
      const path = route.path.replace(
        /:(\w+)/g,
        (__, key: string) => PARAMETERS[key] ?? idFor(route),
      );
      for (const authorization of ['', 'Bearer x', `Bearer ${'a.'.repeat(3000)}`, 'Basic YTpi']) {
        const response = await fetch(`${app.origin}/api${path}`, {
          method: route.method,
          headers: { authorization },
        });
        expect((await problemIn(response)).code).toBe('not-signed-in');
      }
    },
  );

  it.each(entries.filter(([, { signed }]) => signed))(
    '%s refuses an act without a signature, or with one that fits nothing',
    async (_, route) => {
      for (const signature of [
        '',
        'v1.x.y.z',
        `v1.device_${'A'.repeat(22)}.${'n'.repeat(22)}.${'s'.repeat(86)}`,
      ]) {
        const path = route.path.replace(/:(\w+)/g, () => idFor(route));
        const response = await fetch(`${app.origin}/api${path}`, {
          method: route.method,
          headers: {
            authorization: `Bearer ${tokens.citizen}`,
            'content-type': 'application/json',
            'idempotency-key': aKey(),
            [SIGNATURE_HEADER]: signature,
          },
          body: JSON.stringify(bodyFor(route)),
        });
        expect((await problemIn(response)).code).toBe('signature-invalid');
      }
    },
  );

  it('lists every fault of a request at once', async () => {
    const response = await ask(routes.addAddress, {
      body: JSON.stringify({ recipient: '', mobile: '12', division: 'x', street: '1', other: 1 }),
    });
    const { errors = [] } = await problemIn(response);
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(
      ['/body/division', '/body/mobile', '/body/other', '/body/recipient', '/body/street'].sort(),
    );
  });

  it('answers a path or a method that is not there with a problem', async () => {
    const nowhere = await fetch(`${app.origin}/api/nowhere`);
    expect((await problemIn(nowhere)).code).toBe('not-found');
    const nameless = await fetch(`${app.origin}/api/services/`);
    expect((await problemIn(nameless)).code).toBe('not-found');
    const method = await fetch(`${app.origin}/api/services`, { method: 'DELETE' });
    expect((await problemIn(method)).code).toBe('method-not-allowed');
  });

  it('never answers arbitrary JSON with a fault of ours', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...taking), fc.json(), async ([, route], body) => {
        const response = await ask(route, { body });
        await response.arrayBuffer();
        expect(response.status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

const KINDS: [RegExp, string][] = [
  [/certificates/, 'certificate'],
  [/consents/, 'consent'],
  [/devices/, 'device'],
  [/browser-enrolments/, 'enrolment'],
  [/drafts/, 'draft'],
  [/addresses/, 'address'],
  [/errands/, 'errand'],
  [/verifications/, 'verification'],
  [/qr-sessions/, 'qr'],
  [/cases/, 'case'],
];

function idFor({ path }: Route): string {
  const kind = KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? 'none';
  return `${kind}_${'A'.repeat(22)}`;
}

/** A body that fits the contract of a signed route, so that only the signature is wrong. */
function bodyFor(route: Route): object {
  const bodies: Record<string, object> = {
    [routes.giveConsent.path]: { errandId: `errand_${'A'.repeat(22)}`, allowed: [] },
    [routes.submitApplication.path]: { draftId: `draft_${'A'.repeat(22)}`, version: 1 },
    [routes.correctCase.path]: { answers: {} },
  };
  return bodies[route.path] ?? {};
}
