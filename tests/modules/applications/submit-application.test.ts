import { startApp, type TestApp } from '../../support/app';
import { aDraft } from '../../support/citizen';
import { complete, submit } from '../../support/errand';
import { aKey, problemOf, refusalOf } from '../../support/phone';

const _GRADUATE = 'graduate-registration';

describe('submitting a draft', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ limits: false });
  });
  afterAll(() => app.close());

  async function ready(name: string) {
    const { phone, draft } = await aDraft(app, name);
    return { phone, draft: await complete(phone, draft) };
  }

  const applicationsOf = async (draftId: string) =>
    (await app.database.pool.query('select * from applications where draft_id = $1', [draftId]))
      .rows;

  it('answers the case, and leaves no second copy of the values in the draft', async () => {
    const { phone, draft } = await ready('林添');
    const opened = await submit(phone, draft);
    const sent = await phone.api.getDraft({ params: { id: draft.id } });
    expect(sent).toMatchObject({ state: 'submitted', answers: {}, form: [], caseId: opened.id });
    expect((await phone.api.listDrafts()).items).toEqual([]);
    const { rows } = await app.database.pool.query(
      `select d.typed, count(r.*)::int as readings from drafts d
       left join draft_readings r on r.draft_id = d.id where d.id = $1 group by d.id`,
      [draft.id],
    );
    expect(rows).toEqual([{ typed: null, readings: 0 }]);
  });

  it('keeps form, answers with their pedigree, applicant and address, sealed', async () => {
    const { phone, draft } = await ready('邓浩然');
    await submit(phone, draft);
    const [row] = await applicationsOf(draft.id);
    const { applications } = app.rooms;
    const content = await applications.contentOf(app.database, row.id);
    expect(content.applicant).toMatchObject({ name: '邓浩然' });
    expect(content.form).toEqual(draft.form);
    expect(content.answers).toEqual(draft.answers);
    const address = await applications.deliveryAddressOf(app.database, row.id);
    expect(address?.street).toContain('祖庙街道');
    const dump = Buffer.concat([row.content, row.address, row.evidence]);
    expect(['邓浩然', '祖庙', '大学', 'zero-visit-act'].map((each) => dump.includes(each))).toEqual(
      [false, false, false, false],
    );
    expect(row.signature_digest).toMatch(/^[0-9a-f]{64}$/);
  });

  it('makes one case of a double tap with one key, and answers both the same', async () => {
    const { phone, draft } = await ready('苏雨婷');
    const key = aKey();
    const taps = [submit(phone, draft, key), submit(phone, draft, key), submit(phone, draft, key)];
    const [first, ...others] = await Promise.all(taps);
    for (const other of others) expect(other).toEqual(first);
    expect(await submit(phone, draft, key)).toEqual(first);
    expect(await applicationsOf(draft.id)).toHaveLength(1);
  });

  it('makes one case of a double tap with two keys, and tells the other that it is sent', async () => {
    const { phone, draft } = await ready('郭梓豪');
    const taps = await Promise.allSettled(Array.from({ length: 5 }, () => submit(phone, draft)));
    expect(taps.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const tap of taps) {
      if (tap.status === 'rejected') expect(tap.reason.problem.code).toBe('draft-outdated');
    }
    expect(await applicationsOf(draft.id)).toHaveLength(1);
  });

  it('refuses a signature over an earlier state', async () => {
    const { phone, draft } = await ready('叶思琪');
    const changed = await phone.api.saveDraft({
      params: { id: draft.id },
      body: { version: draft.version, answers: { destination: '自主创业' } },
    });
    expect(await refusalOf(submit(phone, draft))).toBe('draft-outdated');
    const replayed = submit(phone, { ...changed, nonce: draft.nonce });
    expect(await refusalOf(replayed)).toBe('nonce-spent');
    await expect(submit(phone, changed)).resolves.toHaveProperty('number');
  });

  it('lists everything that is missing, and keeps what is there', async () => {
    const { phone, draft } = await aDraft(app, '钟伟杰');
    const emptied = await phone.api.saveDraft({
      params: { id: draft.id },
      body: { version: draft.version, answers: { school: null } },
    });
    const problem = await problemOf(submit(phone, emptied));
    expect(problem.code).toBe('draft-incomplete');
    expect(problem.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/draft/answers/address',
      '/draft/answers/school',
    ]);
    expect(JSON.stringify(problem)).not.toContain('钟伟杰');
    expect(await phone.api.getDraft({ params: { id: draft.id } })).toEqual(emptied);
  });

  it('says why, where a condition is not met', async () => {
    const { phone, draft } = await aDraft(app, '罗佳慧', 'insurance-proof');
    const problem = await problemOf(submit(phone, draft));
    expect(problem.code).toBe('not-eligible');
    expect(problem.errors?.[0]?.detail).toBe(draft.obstacles[0]?.['zh-Hans']);
  });

  it('lets a withdrawal and a submission decide between them, never both halfway', async () => {
    for (const name of ['卢欣怡', '彭俊杰', '曾子怡', '谢家豪', '唐雅欣', '冯国强']) {
      const { phone, consentId, ...started } = await aDraft(app, name);
      const draft = await complete(phone, started.draft);
      const [sent, withdrawn] = await Promise.allSettled([
        submit(phone, draft),
        phone.api.withdrawConsent({ params: { id: consentId } }),
      ]);
      if (withdrawn.status === 'rejected') throw withdrawn.reason;
      const rows = await applicationsOf(draft.id);
      expect(rows).toHaveLength(sent.status === 'fulfilled' ? 1 : 0);
      expect(withdrawn.value.kept).toHaveLength(rows.length);
      expect(withdrawn.value.clearedDrafts).toBe(1 - rows.length);
    }
  }, 60_000);

  it('corrects only what is named, keeps what stood before, and refuses the rest with its faults', async () => {
    const { phone, draft } = await ready('林添');
    await submit(phone, draft);
    const [row] = await applicationsOf(draft.id);
    const { applications } = app.rooms;
    const before = await applications.contentOf(app.database, row.id);
    const correct = (answers: Record<string, string>) =>
      app.database.transaction((tx) => applications.correctAnswers(tx, row.id, answers));

    await expect(
      correct({ address: `address_${'B'.repeat(22)}`, graduationDate: 'x', nothing: 'y' }),
    ).rejects.toMatchObject({ code: 'draft-incomplete', extra: { errors: { length: 3 } } });
    expect(await applications.contentOf(app.database, row.id)).toEqual(before);

    await correct({ destination: '自主创业' });
    const after = await applications.contentOf(app.database, row.id);
    expect(after.before).toEqual(before.answers);
    expect(after.answers.destination).toEqual({ value: '自主创业', source: 'citizen' });
    const unflagged = (answers: object) =>
      JSON.stringify(Object.entries(answers).filter(([id]) => id !== 'destination'));
    expect(unflagged(after.answers)).toBe(unflagged(before.answers));
  });
});
