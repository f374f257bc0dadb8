import { civilDate } from '../../../bff/src/platform/clock';
import { addWorkingDays } from '../../../bff/src/platform/working-days';
import { startApp, type TestApp } from '../../support/app';
import { aCase, aReviewer } from '../../support/case';
import { aCitizen } from '../../support/citizen';
import { aDesk, type TestDesk } from '../../support/desk';
import { type Phone, refusalOf } from '../../support/phone';

const SERVICE = 'senior-card';

describe('"I do not recognise this"', () => {
  let app: TestApp;
  let supervisor: TestDesk;
  let reviewer: TestDesk;
  let owner: Phone;

  beforeAll(async () => {
    app = await startApp({ limits: false });
    supervisor = await aDesk(app.origin, app.staff('supervisor'));
    reviewer = await aReviewer(app, SERVICE);
    const { phone, opened } = await aCase(app, SERVICE, '陈国华');
    owner = phone;
    await reviewer.api.getDeskCase({ params: { id: opened.id } });
  });
  afterAll(() => app.close());

  const records = async () => (await owner.api.listAccesses({ query: { limit: 50 } })).items;
  const open = async () => (await supervisor.api.listReports({ query: {} })).items;
  async function aLook() {
    const look = (await records()).find(({ reader }) => reader.role === 'reviewer');
    if (!look) throw new Error('nobody looked');
    return look;
  }
  const report = (phone: Phone, id: string) => phone.api.reportAccess({ params: { id } });

  it('becomes one duty of the supervisor, due in 15 working days, however often it is tapped', async () => {
    const { id } = await aLook();
    const taps = await Promise.all([1, 2, 3].map(() => report(owner, id)));
    const due = addWorkingDays(civilDate(app.clock()), 15);
    expect(taps).toEqual(Array(3).fill({ state: 'open', at: taps[0]?.at, due }));
    expect((await open()).map((each) => each.due)).toEqual([due]);
    expect((await aLook()).report).toEqual(taps[0]);
  });

  it('shows the real name to the supervisor, and to nobody else', async () => {
    const { name } = reviewer.staff;
    const [seen] = await open();
    expect(seen).toMatchObject({ readerName: name, reader: { role: 'reviewer' }, state: 'open' });
    expect(JSON.stringify(await records())).not.toContain(name);
    expect(await refusalOf(reviewer.api.listReports({ query: {} }))).toBe('not-allowed');
    expect(await refusalOf(owner.api.listReports({ query: {} }))).toBe('not-allowed');
  });

  it('is for one’s own records only', async () => {
    const other = await aCitizen(app, '林添');
    expect(await refusalOf(report(other, (await aLook()).id))).toBe('not-found');
  });

  it('is answered once; the citizen is told, and reads the answer at the record', async () => {
    const [seen] = await open();
    const answer = (words: string) =>
      supervisor.api.answerReport({ params: { id: seen?.id ?? '' }, body: { answer: words } });
    const [first, second] = await Promise.allSettled([
      answer('受理您的申请时查看'),
      answer('另一个'),
    ]);
    expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(answer('再来'))).toBe('report-answered');
    expect(await open()).toEqual([]);
    const [answered] = (await supervisor.api.listReports({ query: { state: 'answered' } })).items;
    const { report: mine } = await aLook();
    expect(mine).toMatchObject({ state: 'answered', answer: answered?.answer });
    const told = (await owner.api.listMessages({ query: {} })).items.filter(({ title }) =>
      title['zh-Hans'].includes('答复'),
    );
    expect(told).toHaveLength(1);
    expect(told[0]?.caseId).toBeUndefined();
  });

  it('keeps the answer readable by nobody in the database', async () => {
    const { rows } = await app.database.pool.query(
      "select string_agg(r::text, ' ') as all from access_reports r",
    );
    expect(rows[0].all).not.toContain(Buffer.from('查看').toString('hex'));
    expect(rows[0].all).not.toContain('查看');
  });

  it('may be about what the system did, which has no name', async () => {
    const filled = (await records()).find(({ reader }) => reader.role === 'system');
    await report(owner, filled?.id ?? '');
    const [seen] = await open();
    expect(seen).toMatchObject({ reader: { role: 'system' } });
    expect(seen?.readerName).toBeUndefined();
  });
});
