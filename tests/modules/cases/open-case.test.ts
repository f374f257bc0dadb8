import { type Draft, routes, urlOf } from '@zero-visit/shared-types';
import { civilDate } from '../../../bff/src/platform/clock';
import { promisedDate } from '../../../bff/src/platform/working-days';
import { startApp, type TestApp } from '../../support/app';
import { aCase } from '../../support/case';
import { authorise, complete, submit } from '../../support/errand';
import { aPhone, type Phone, problemOf, send } from '../../support/phone';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ limits: false });
});
afterAll(() => app?.close());

describe('a submission', () => {
  it('opens a case with a number, a promised date and a receipt', async () => {
    const { opened } = await aCase(app);
    const today = civilDate(app.clock());
    const { implementation } =
      app.rooms.catalogue.service('graduate-registration')?.itemCodes ?? {};
    expect(opened.number).toMatch(
      new RegExp(`^${implementation}${today.replaceAll('-', '')}\\d{4}$`),
    );
    expect(opened.promised).toEqual({ ...promisedDate(app.clock(), 3), workingDays: 3 });
    expect(opened).toMatchObject({ state: 'received', version: 1, delivery: 'mail' });
    expect(opened.timeline).toEqual([
      { at: opened.receivedAt, state: 'received', action: 'submit', by: 'citizen' },
    ]);
    expect(opened.actions).toEqual(['withdraw']);
  });

  it('of an instant service is decided and issued on the spot, by the system', async () => {
    const { opened } = await aCase(app, 'insurance-proof');
    expect(opened.state).toBe('issued');
    expect(opened.certificate?.kind['zh-Hans']).toBe('个人参保证明');
    expect(opened.timeline.map(({ action, by }) => [action, by])).toEqual([
      ['submit', 'citizen'],
      ['accept', 'system'],
      ['approve', 'system'],
      ['issue', 'system'],
    ]);
    expect(opened.actions).toEqual(['openCertificate']);
  });

  it('never shares its number with another one, however many come at once', async () => {
    const ready: { phone: Phone; draft: Draft }[] = [];
    for (const citizen of app.citizensFor('insurance-proof')) {
      const phone = await aPhone(app.origin);
      await phone.become(citizen);
      const errand = await phone.api.startErrand({ body: { serviceCode: 'insurance-proof' } });
      const { draft } = await authorise(phone, errand);
      // Whoever has gaps in a register would have to type: not what this is about.
      const isFilled = draft.missing.every((id) => id === 'purpose');
      if (isFilled) ready.push({ phone, draft: await complete(phone, draft) });
      if (ready.length === 8) break;
    }
    const cases = await Promise.all(ready.map(({ phone, draft }) => submit(phone, draft)));
    expect(cases).toHaveLength(8);
    const numbers = cases.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    const serials = numbers.map((number) => Number(number.slice(-4))).sort((a, b) => a - b);
    const first = serials[0] ?? 0;
    expect(serials).toEqual(serials.map((_, at) => first + at));
    expect(new Set(cases.map(({ certificate }) => certificate?.number)).size).toBe(8);
  });

  it('writes each step of its case into the history', async () => {
    const { opened } = await aCase(app, 'insurance-proof');
    const { rows } = await app.database.pool.query(
      'select version, action, from_state, to_state, actor from case_history where case_id = $1 order by version',
      [opened.id],
    );
    expect(rows.map((row) => [row.version, row.action, row.to_state])).toEqual([
      [1, 'submit', 'received'],
      [2, 'accept', 'accepted'],
      [3, 'approve', 'approved'],
      [4, 'issue', 'issued'],
    ]);
  });
});

describe("the citizen's own case", () => {
  it('is answered 304 while nothing changed, and anew once something did', async () => {
    const { phone, opened } = await aCase(app);
    const call = {
      name: 'getCase',
      route: routes.getCase,
      url: urlOf(routes.getCase, { params: { id: opened.id } }),
    };
    const first = await send(app.origin, call, phone.credentials);
    const headers = {
      authorization: `Bearer ${phone.session().accessToken}`,
      'if-none-match': first.headers.get('etag') ?? '',
    };
    const again = () => fetch(new URL(call.url, app.origin), { headers });
    expect((await again()).status).toBe(304);
    await phone.api.withdrawCase({ params: { id: opened.id } });
    expect((await again()).status).toBe(200);
  });

  it('is for nobody else, in the same words as a case that is not there', async () => {
    const { opened } = await aCase(app);
    const { phone: other } = await aCase(app, 'insurance-proof', '陈国华');
    const refusals = async (id: string) =>
      Promise.all([
        problemOf(other.api.getCase({ params: { id } })),
        problemOf(other.api.getCaseContent({ params: { id } })),
        problemOf(other.api.withdrawCase({ params: { id } })),
      ]);
    const theirs = await refusals(opened.id);
    const nobodys = await refusals(`case_${'x'.repeat(22)}`);
    theirs.forEach((problem, at) => {
      expect({ ...problem, instance: '' }).toEqual({ ...nobodys[at], instance: '' });
      expect(problem.status).toBe(404);
    });
  });

  it('is listed with the others, newest first, page by page', async () => {
    const { phone, opened } = await aCase(app, 'insurance-proof', 'ANNA BERG');
    const all = (await phone.api.listCases({ query: { limit: 50 } })).items;
    expect(all[0]?.id).toBe(opened.id);
    const paged: string[] = [];
    for (let after: string | undefined; ; ) {
      const query = { limit: 2, ...(after !== undefined && { after }) };
      const page = await phone.api.listCases({ query });
      paged.push(...page.items.map(({ id }) => id));
      after = page.next;
      if (after === undefined) break;
    }
    expect(paged).toEqual(all.map(({ id }) => id));
  });

  it('can be taken back until the decision, and then does nothing more', async () => {
    const { phone, opened } = await aCase(app);
    const params = { id: opened.id };
    const withdrawn = await phone.api.withdrawCase({ params });
    expect(withdrawn).toMatchObject({ state: 'withdrawn', actions: [] });
    expect((await problemOf(phone.api.withdrawCase({ params }))).code).toBe(
      'case-action-unavailable',
    );
  });
});
