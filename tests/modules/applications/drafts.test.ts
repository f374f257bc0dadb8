import { routes, urlOf } from '@zero-visit/shared-types';
import { startApp, type TestApp } from '../../support/app';
import { aCitizen, aDraft } from '../../support/citizen';
import { looksOf } from '../../support/looks';
import { aPhone, type Phone, problemOf, refusalOf } from '../../support/phone';

const GRADUATE = 'graduate-registration';

describe('a draft', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ limits: false });
  });
  afterAll(() => app.close());

  it('is filled in but for the address, and every value says where it comes from', async () => {
    const { draft } = await aDraft(app, '林添');
    expect(draft.missing).toEqual(['address']);
    expect(draft.obstacles).toEqual([]);
    for (const { source, register, asOf } of Object.values(draft.answers)) {
      expect(['register', 'account']).toContain(source);
      if (source === 'register') expect(register?.en).toBeTruthy();
      expect(asOf).toBeTruthy();
    }
  });

  it('goes on, on another phone of the same person, with what was typed', async () => {
    const { phone, draft } = await aDraft(app, '邓浩然');
    const saved = await phone.api.saveDraft({
      params: { id: draft.id },
      body: { version: draft.version, answers: { destination: '自主创业' } },
    });
    const other = await aCitizen(app, '邓浩然');
    const { items } = await other.api.listDrafts();
    expect(items.map(({ id, missing }) => ({ id, missing }))).toEqual([
      { id: draft.id, missing: 1 },
    ]);
    expect(await other.api.getDraft({ params: { id: draft.id } })).toEqual(saved);
  });

  it('lets one of two phones save, and tells the other that it has changed', async () => {
    const { phone, draft } = await aDraft(app, '苏雨婷');
    const other = await aCitizen(app, '苏雨婷');
    const save = (by: Phone, destination: string) =>
      by.api.saveDraft({
        params: { id: draft.id },
        body: { version: draft.version, answers: { destination } },
      });
    const results = await Promise.allSettled([save(phone, '甲公司'), save(other, '乙公司')]);
    const won = results.find((each) => each.status === 'fulfilled');
    const lost = results.find((each) => each.status === 'rejected');
    expect(lost?.status === 'rejected' && lost.reason.problem.code).toBe('draft-outdated');
    const now = await phone.api.getDraft({ params: { id: draft.id } });
    expect(now).toEqual(won?.status === 'fulfilled' && won.value);
    expect(now.version).toBe(draft.version + 1);
  });

  it('keeps what is typed while a register is still silent', async () => {
    const phone = await aCitizen(app, '郭梓豪');
    app.outside.registries.outage('education', true);
    const errand = await phone.api.startErrand({ body: { serviceCode: GRADUATE } });
    const { receipt, draft } = await phone.api.giveConsent({
      body: {
        errandId: errand.id,
        allowed: errand.sheet.filter(({ required }) => required).map(({ id }) => id),
      },
      nonce: errand.nonce,
      idempotencyKey: 'k'.repeat(22),
    });
    expect(receipt.withdrawnAt).toBeUndefined();
    const saved = await phone.api.saveDraft({
      params: { id: draft.id },
      body: { version: draft.version, answers: { school: '我的学校' } },
    });
    app.outside.registries.outage('education', false);
    app.pass(11_000);
    let now = await phone.api.getDraft({ params: { id: draft.id } });
    while (now.pending.length > 0) now = await phone.api.getDraft({ params: { id: draft.id } });
    expect(now.answers.school).toEqual({ value: '我的学校', source: 'citizen' });
    expect(now.answers.major).toMatchObject({ source: 'register' });
    expect(now.version).toBe(saved.version);
  });

  it('has a register asked by one reader at a time', async () => {
    const phone = await aCitizen(app, '叶思琪');
    app.outside.registries.outage('education', true);
    const { draft } = await begunBy(phone);
    app.outside.registries.outage('education', false);
    app.outside.registries.delay('education', 100);
    app.pass(11_000);
    await Promise.all(
      Array.from({ length: 8 }, () => phone.api.getDraft({ params: { id: draft.id } })),
    );
    await new Promise((resolve) => setTimeout(resolve, 400));
    app.outside.registries.delay('education', 0);
    const items = await looksOf(phone);
    const looks = items.filter(({ fields }) => JSON.stringify(fields).includes('毕业院校'));
    expect(looks).toHaveLength(1);
  });

  async function begunBy(phone: Phone) {
    const errand = await phone.api.startErrand({ body: { serviceCode: GRADUATE } });
    return phone.api.giveConsent({
      body: {
        errandId: errand.id,
        allowed: errand.sheet.filter(({ required }) => required).map(({ id }) => id),
      },
      nonce: errand.nonce,
      idempotencyKey: `${errand.id}-consent`,
    });
  }

  it('is answered 304 while it has not changed', async () => {
    const { phone, draft } = await aDraft(app, '钟伟杰');
    const url = new URL(urlOf(routes.getDraft, { params: { id: draft.id } }), app.origin);
    const ask = (known: string) =>
      fetch(url, {
        headers: {
          authorization: `Bearer ${phone.session().accessToken}`,
          'if-none-match': known,
        },
      });
    const first = await ask('"nothing"');
    const etag = first.headers.get('etag') ?? '';
    expect([first.status, (await ask(etag)).status]).toEqual([200, 304]);
    await phone.api.saveDraft({
      params: { id: draft.id },
      body: { version: draft.version, answers: { destination: '自主创业' } },
    });
    expect((await ask(etag)).status).toBe(200);
  });

  it('lists every fault of what is to be saved, and saves nothing of it', async () => {
    const { phone, draft } = await aDraft(app, '卢欣怡');
    const problem = await problemOf(
      phone.api.saveDraft({
        params: { id: draft.id },
        body: {
          version: draft.version,
          answers: {
            destination: '自主创业',
            name: '别人',
            graduationDate: '夏天',
            address: `address_${'B'.repeat(22)}`,
            hobby: '足球',
          },
        },
      }),
    );
    expect(problem.code).toBe('input-invalid');
    expect(problem.errors?.map(({ pointer }) => pointer).sort()).toEqual(
      ['name', 'graduationDate', 'address', 'hobby'].map((id) => `/body/answers/${id}`).sort(),
    );
    expect(await phone.api.getDraft({ params: { id: draft.id } })).toEqual(draft);
  });

  it.each([
    '{"version":1,"answers":{"__proto__":{"school":"x"}}}',
    '{"version":1,"answers":{"constructor":"x"}}',
    '{"version":1,"answers":{"toString":null}}',
    '{"version":1,"answers":{"school":{"__proto__":1}}}',
    '{"version":1,"answers":[]}',
    '{"version":1,"answers":{"school":["x"]}}',
    `{"version":1,"answers":{"school":"${'长'.repeat(2001)}"}}`,
  ])('refuses a hostile body: %s', async (body) => {
    const { phone, draft } = await aDraft(app, '彭俊杰');
    const url = new URL(urlOf(routes.saveDraft, { params: { id: draft.id } }), app.origin);
    const answer = await fetch(url, {
      method: routes.saveDraft.method,
      headers: {
        authorization: `Bearer ${phone.session().accessToken}`,
        'content-type': 'application/json',
      },
      body: body.replace('"version":1', `"version":${draft.version}`),
    });
    expect((await answer.json()).code).toBe('input-invalid');
    const now = await phone.api.getDraft({ params: { id: draft.id } });
    expect(now.answers).toEqual(draft.answers);
  });

  it('empties an answer, and takes the value of its register back with its pedigree', async () => {
    const { phone, draft } = await aDraft(app, '曾子怡');
    const emptied = await phone.api.saveDraft({
      params: { id: draft.id },
      body: { version: draft.version, answers: { school: null } },
    });
    expect(emptied.answers).not.toHaveProperty('school');
    expect(emptied.missing).toContain('school');
    const { value = '' } = draft.answers.school ?? {};
    const back = await phone.api.saveDraft({
      params: { id: draft.id },
      body: { version: emptied.version, answers: { school: value } },
    });
    expect(back.answers.school).toEqual(draft.answers.school);
  });

  it('says why its values do not meet the conditions', async () => {
    const { draft } = await aDraft(app, '罗佳慧', 'insurance-proof');
    expect(draft.obstacles).toHaveLength(1);
    expect(draft.obstacles[0]?.['zh-Hans']).toBeTruthy();
  });

  it('is thrown away with its values, as often as one likes', async () => {
    const { phone, draft } = await aDraft(app, '谢家豪');
    await phone.api.discardDraft({ params: { id: draft.id } });
    await phone.api.discardDraft({ params: { id: draft.id } });
    const { items } = await phone.api.listDrafts();
    expect(items).toEqual([]);
    const now = await phone.api.getDraft({ params: { id: draft.id } });
    expect(now).toMatchObject({ state: 'discarded', answers: {}, form: [] });
    const { rows } = await app.database.pool.query(
      `select d.typed, count(r.*)::int as readings from drafts d
       left join draft_readings r on r.draft_id = d.id where d.id = $1 group by d.id`,
      [draft.id],
    );
    expect(rows).toEqual([{ typed: null, readings: 0 }]);
  });

  it('of somebody else is answered with the bytes of one that never was, on every route', async () => {
    const { draft } = await aDraft(app, '唐雅欣');
    const stranger = await aCitizen(app, '林添');
    const call = (id: string) => [
      stranger.api.getDraft({ params: { id } }),
      stranger.api.saveDraft({ params: { id }, body: { version: 1, answers: {} } }),
      stranger.api.discardDraft({ params: { id } }),
      stranger.api.getAttachment({ params: { id, questionId: 'photo' } }),
      stranger.api.addAttachment({
        params: { id, questionId: 'photo' },
        body: { bytes: new Uint8Array(3), type: 'image/png' },
      }),
      stranger.api.submitApplication({
        body: { draftId: id, version: 1 },
        nonce: 'n'.repeat(22),
        idempotencyKey: `${id}-submit`,
      }),
    ];
    const bytes = (id: string) =>
      Promise.all(call(id).map(async (each) => ({ ...(await problemOf(each)), instance: '' })));
    const foreign = await bytes(draft.id);
    expect(foreign).toEqual(await bytes(`draft_${'A'.repeat(22)}`));
    expect(new Set(foreign.map(({ code }) => code))).toEqual(new Set(['not-found']));
  });

  it('is not saved under the signature rules of a phone without a person', async () => {
    const { draft } = await aDraft(app, '林添');
    const nobody = await aPhone(app.origin);
    expect(await refusalOf(nobody.api.getDraft({ params: { id: draft.id } }))).toBe('not-allowed');
  });
});
