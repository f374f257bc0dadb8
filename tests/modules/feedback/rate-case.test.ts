import { startApp, type TestApp } from '../../support/app';
import { aCase, aReviewer } from '../../support/case';
import { aKey, type Phone, problemOf, refusalOf } from '../../support/phone';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({ limits: false });
});
afterAll(() => app?.close());

const rate = (
  phone: Phone,
  id: string,
  body: { stars: number; comment?: string },
  idempotencyKey = aKey(),
) => phone.api.rateCase({ params: { id }, body, idempotencyKey });

/** A case that ended when its citizen opened the certificate. */
async function aFinishedCase(name = '林添') {
  const { phone, opened } = await aCase(app, 'insurance-proof', name);
  await phone.api.openCertificate({ params: { id: opened.certificate?.id ?? '' } });
  return { phone, opened };
}

describe('rating a case', () => {
  it('answers the case with its rating, and offers no second one', async () => {
    const { phone, opened } = await aFinishedCase();
    const rated = await rate(phone, opened.id, { stars: 4 });
    expect(rated.rating).toEqual({ stars: 4 });
    expect(rated.actions).not.toContain('rate');
    expect(await phone.api.getCase({ params: { id: opened.id } })).toEqual(rated);
  });

  it('shows the reviewer the stars and the words', async () => {
    const { phone, opened } = await aFinishedCase();
    await rate(phone, opened.id, { stars: 2, comment: '等了很久' });
    const desk = await aReviewer(app, 'insurance-proof');
    const seen = await desk.api.getDeskCase({ params: { id: opened.id } });
    expect(seen.rating).toMatchObject({ stars: 2, comment: '等了很久' });
  });

  it('counts once, though it is sent ten times at the same time', async () => {
    const { phone, opened } = await aFinishedCase();
    const outcomes = await Promise.allSettled(
      [5, 1, 3, 2, 4, 5, 1, 3, 2, 4].map((stars) => rate(phone, opened.id, { stars })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { rows } = await app.database.pool.query(
      `select (select stars from ratings where case_id = $1) as kept, stars from cases where id = $1`,
      [opened.id],
    );
    expect(rows[0].kept).toBe(rows[0].stars);
    expect(await refusalOf(rate(phone, opened.id, { stars: 5 }))).toBe('rating-not-possible');
  });

  it('gets its first answer again when it is repeated', async () => {
    const { phone, opened } = await aFinishedCase();
    const key = aKey();
    const first = await rate(phone, opened.id, { stars: 5 }, key);
    expect(await rate(phone, opened.id, { stars: 5 }, key)).toEqual(first);
    expect(await refusalOf(rate(phone, opened.id, { stars: 1 }, key))).toBe(
      'idempotency-key-reused',
    );
  });

  it('is not possible before the case is finished', async () => {
    const { phone, opened } = await aCase(app, 'insurance-proof');
    expect(await refusalOf(rate(phone, opened.id, { stars: 5 }))).toBe('rating-not-possible');
  });

  it('is possible when the office said no, and not when the citizen took it back', async () => {
    const refused = await aCase(app);
    const desk = await aReviewer(app);
    await desk.act(refused.opened.id, 'refuseIntake', { reason: '不属本局' });
    expect((await rate(refused.phone, refused.opened.id, { stars: 1 })).rating?.stars).toBe(1);
    const withdrawn = await aCase(app);
    await withdrawn.phone.api.withdrawCase({ params: { id: withdrawn.opened.id } });
    const late = rate(withdrawn.phone, withdrawn.opened.id, { stars: 1 });
    expect(await refusalOf(late)).toBe('rating-not-possible');
  });

  it.each([0, 6, 2.5])('takes no %d stars', async (stars) => {
    const { phone, opened } = await aFinishedCase();
    const problem = await problemOf(rate(phone, opened.id, { stars }));
    expect(problem).toMatchObject({ code: 'input-invalid', errors: [{ pointer: '/body/stars' }] });
  });

  it('is for the citizen of the case alone', async () => {
    const { opened } = await aFinishedCase();
    const other = await aFinishedCase('陈国华');
    expect(await refusalOf(rate(other.phone, opened.id, { stars: 1 }))).toBe('not-found');
  });
});
