import { statesOfCase } from '@zero-visit/shared-types';
import { startApp, type TestApp } from '../../support/app';
import { aCase, aReviewer } from '../../support/case';
import { aDesk, type TestDesk } from '../../support/desk';
import { refusalOf } from '../../support/phone';

let app: TestApp;
let desk: TestDesk;
let supervisor: TestDesk;

beforeAll(async () => {
  app = await startApp({ limits: false });
  desk = await aReviewer(app);
  supervisor = await aDesk(app.origin, app.staff('supervisor'));
  for (let count = 0; count < 5; count += 1) await aCase(app);
  await aCase(app, 'insurance-proof', '陈国华');
});
afterAll(() => app?.close());

describe('the work queue', () => {
  it('holds the cases of one department, all of them for the supervisor', async () => {
    const own = await desk.api.listQueue({ query: {} });
    expect(new Set(own.items.map(({ service }) => service.code))).toEqual(
      new Set(['graduate-registration']),
    );
    const all = await supervisor.api.listQueue({ query: { limit: 50 } });
    expect(new Set(all.items.map(({ service }) => service.code))).toEqual(
      new Set(['graduate-registration', 'insurance-proof']),
    );
  });

  it('says nothing of a person, and looking at it is no look at anybody', async () => {
    const looks = async () =>
      (await app.database.pool.query('select count(*) from access_records')).rows[0].count;
    const before = await looks();
    const answer = JSON.stringify(await supervisor.api.listQueue({ query: { limit: 50 } }));
    expect(answer).not.toMatch(/林|陈|4406041995|岭南|citizen_/);
    expect(await looks()).toBe(before);
  });

  it('counts every state', async () => {
    const { counts } = await desk.api.listQueue({ query: {} });
    expect(Object.keys(counts).sort()).toEqual([...statesOfCase].sort());
    expect(counts).toMatchObject({ received: 5, closed: 0 });
  });

  it.each([1, 2, 3, 50])('is the same read in pages of %i', async (limit) => {
    const whole = (await supervisor.api.listQueue({ query: { limit: 50 } })).items;
    const paged: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await supervisor.api.listQueue({
        query: { limit, ...(after !== undefined && { after }) },
      });
      paged.push(...page.items.map(({ id }) => id));
      after = page.next;
      if (after === undefined) break;
    }
    expect(paged).toEqual(whole.map(({ id }) => id));
  });

  it('shows the oldest promise first, and what is late', async () => {
    const { opened } = await aCase(app);
    await app.database.pool.query(`update cases set promised_on = promised_on - 30 where id = $1`, [
      opened.id,
    ]);
    const [first, second] = (await desk.api.listQueue({ query: {} })).items;
    expect(first).toMatchObject({ id: opened.id, overdue: true });
    expect(second).toMatchObject({ overdue: false });
  });

  it('lists a state that is asked for, and leaves out what is over unless asked', async () => {
    const { opened } = await aCase(app);
    await desk.act(opened.id, 'refuseIntake', { reason: '不属本局' });
    const ids = async (query: { state?: 'notAccepted' }) =>
      (await desk.api.listQueue({ query: { ...query, limit: 50 } })).items.map(({ id }) => id);
    expect(await ids({})).not.toContain(opened.id);
    expect(await ids({ state: 'notAccepted' })).toEqual([opened.id]);
  });

  it('finds a number by its end, also of a case that is over, and takes no wildcard', async () => {
    const { opened } = await aCase(app);
    await desk.act(opened.id, 'refuseIntake', { reason: '不属本局' });
    const find = async (number: string) =>
      (await desk.api.listQueue({ query: { number } })).items.map(({ id }) => id);
    expect(await find(opened.number)).toEqual([opened.id]);
    expect(await find(opened.number.slice(-12))).toEqual([opened.id]);
    expect(await find('%')).toEqual([]);
    expect(await find('____')).toEqual([]);
  });

  it('is not for a citizen', async () => {
    const { phone } = await aCase(app);
    expect(await refusalOf(phone.api.listQueue({ query: {} }))).toBe('not-allowed');
  });
});
