import { startApp, type TestApp } from '../../support/app';
import { aCase, aReviewer } from '../../support/case';
import type { TestDesk } from '../../support/desk';
import { aKey, type Phone, problemOf, refusalOf } from '../../support/phone';

let app: TestApp;
let desk: TestDesk;

beforeAll(async () => {
  app = await startApp({ limits: false });
  desk = await aReviewer(app);
});
afterAll(() => app?.close());

const NOTICE = {
  reason: '学校和专业与学历库不符',
  flagged: [
    { questionId: 'school', reason: '请填写全称' },
    { questionId: 'major', reason: '请核对' },
  ],
};
const ANSWERS = { school: '岭南示范大学公共管理学院', major: '行政管理' };

/** A case whose citizen was asked to correct two answers, with the secret to sign them. */
async function anAskedCase() {
  const { phone, opened } = await aCase(app);
  await desk.act(opened.id, 'askCorrection', NOTICE);
  const { correction } = await phone.api.getCase({ params: { id: opened.id } });
  if (!correction?.nonce) throw new Error('a correction that was asked for has no nonce');
  const { nonce } = correction;
  const correct = (
    answers: Record<string, string>,
    more: { nonce?: string; idempotencyKey?: string; as?: Phone } = {},
  ) =>
    (more.as ?? phone).api.correctCase({
      params: { id: opened.id },
      body: { answers },
      nonce: more.nonce ?? nonce,
      idempotencyKey: more.idempotencyKey ?? aKey(),
    });
  const content = () => phone.api.getCaseContent({ params: { id: opened.id } });
  return { phone, opened, nonce, correct, content };
}

describe('a correction notice', () => {
  it('reaches the citizen whole: the note, and each question with its reason', async () => {
    const { phone, opened } = await anAskedCase();
    const seen = await phone.api.getCase({ params: { id: opened.id } });
    expect(seen).toMatchObject({
      state: 'awaitingCorrection',
      actions: ['withdraw', 'correct'],
      correction: { note: NOTICE.reason, items: NOTICE.flagged },
    });
  });

  it('is written once', async () => {
    const { opened, correct } = await anAskedCase();
    await correct(ANSWERS);
    const again = desk.act(opened.id, 'askCorrection', NOTICE);
    expect(await refusalOf(again)).toBe('correction-already-asked');
  });
});

describe('correcting a case', () => {
  it('changes what was flagged, and leaves the rest byte for byte', async () => {
    const { correct, content } = await anAskedCase();
    const before = await content();
    const corrected = await correct(ANSWERS);
    expect(corrected).toMatchObject({ state: 'received' });
    expect(corrected.correction?.answeredAt).toBeDefined();
    expect(corrected.correction?.nonce).toBeUndefined();
    const after = await content();
    for (const [id, answer] of Object.entries(before.answers)) {
      if (id in ANSWERS) continue;
      expect(JSON.stringify(after.answers[id])).toBe(JSON.stringify(answer));
    }
    expect(after.answers.school).toEqual({ value: ANSWERS.school, source: 'citizen' });
    expect(after.before).toEqual(before.answers);
    expect(after.form).toEqual(before.form);
  });

  it('shows the reviewer that it was answered, in the queue and in the case', async () => {
    const { opened, correct } = await anAskedCase();
    await correct(ANSWERS);
    const { items } = await desk.api.listQueue({ query: { number: opened.number } });
    expect(items).toMatchObject([{ id: opened.id, correctionAnswered: true }]);
    const seen = await desk.api.getDeskCase({ params: { id: opened.id } });
    expect(seen.actions).toEqual(['accept', 'refuseIntake']);
    expect(seen.content.before?.major?.value).toBe('公共管理');
  });

  it('refuses an answer that nobody flagged, pointing at each, and changes nothing', async () => {
    const { correct, content } = await anAskedCase();
    const before = await content();
    const refused = await problemOf(correct({ ...ANSWERS, degree: '博士', household: '别处' }));
    expect(refused.code).toBe('correction-not-asked');
    expect(refused.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/body/answers/degree',
      '/body/answers/household',
    ]);
    expect(await content()).toEqual(before);
  });

  it('refuses half an answer, pointing at what is missing', async () => {
    const { correct } = await anAskedCase();
    const refused = await problemOf(correct({ school: ANSWERS.school }));
    expect(refused).toMatchObject({
      code: 'draft-incomplete',
      errors: [{ pointer: '/body/answers/major' }],
    });
  });

  it('refuses an answer that does not fit its question', async () => {
    const { correct } = await anAskedCase();
    const refused = await problemOf(correct({ school: '校'.repeat(61), major: '  ' }));
    expect(refused.code).toBe('draft-incomplete');
    expect(refused.errors).toHaveLength(2);
  });

  it('is signed for this notice: another nonce is refused', async () => {
    const { correct } = await anAskedCase();
    expect(await refusalOf(correct(ANSWERS, { nonce: 'A'.repeat(22) }))).toBe('nonce-spent');
  });

  it('happens once, however often it is sent', async () => {
    const { opened, correct } = await anAskedCase();
    const idempotencyKey = aKey();
    const [first, second] = await Promise.all([
      correct(ANSWERS, { idempotencyKey }),
      correct(ANSWERS, { idempotencyKey }),
    ]);
    expect(second).toEqual(first);
    expect(await refusalOf(correct(ANSWERS))).toBe('case-action-unavailable');
    const { rows } = await app.database.pool.query(
      `select count(*) from case_history where case_id = $1 and action = 'correct'`,
      [opened.id],
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it('is for the citizen of the case alone', async () => {
    const { correct } = await anAskedCase();
    const { phone: other } = await aCase(app, 'insurance-proof', '陈国华');
    expect(await refusalOf(correct(ANSWERS, { as: other }))).toBe('not-found');
  });
});
